package dev.countersign.kit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import java.util.List;

/** Says why something was not done, with every reason. Empty and out of sight until there is something to say. */
public final class RefusalNotice extends Div {

    /** A notice with nothing to say yet. */
    public RefusalNotice() {
        addClassName("refusal");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** A notice of this refusal. */
    public RefusalNotice(Refusal refusal) {
        this();
        say(refusal);
    }

    /** Says this refusal with all its reasons. */
    public void say(Refusal refusal) {
        say(refusal.message(), refusal.reasons());
    }

    /** Says these words and reasons. */
    public void say(String message, List<Reason> reasons) {
        removeAll();
        add(new Paragraph(message));
        if (!reasons.isEmpty()) {
            var list = new UnorderedList();
            reasons.forEach(reason -> list.add(new ListItem(reason.message())));
            add(list);
        }
        setVisible(true);
        bringIntoView();
    }

    /** In a long dialog the notice stands below what is in view. It comes there once the fields have grown by what they say themselves. */
    private void bringIntoView() {
        getElement().executeJs("""
                if (this.closest('vaadin-dialog'))
                  requestAnimationFrame(() => requestAnimationFrame(() => this.scrollIntoView({block: 'nearest'})))""");
    }

    /** Takes back what was said. */
    public void hush() {
        removeAll();
        setVisible(false);
    }

    /** Shows a refusal over the page, until it is closed. */
    public static void pop(Refusal refusal) {
        pop(new RefusalNotice(refusal));
    }

    /** Shows these words over the page, until they are closed. */
    public static void pop(String message) {
        var notice = new RefusalNotice();
        notice.say(message, List.of());
        pop(notice);
    }

    private static void pop(RefusalNotice notice) {
        if (UI.getCurrent() == null) return;
        var over = new Notification();
        var close = new Button(Glyph.CLOSE.icon(), click -> over.close());
        close.setAriaLabel("Close");
        close.addThemeName("tertiary");
        var content = new Div(notice, close);
        content.addClassName("popped");
        over.add(content);
        over.setPosition(Notification.Position.TOP_CENTER);
        over.setDuration(0);
        over.open();
    }
}
