package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.countersign.kit.ui.Glyph;

/** What stands beside the text: what was asked, and whatever a reader opens. On a narrow screen that is a sheet over the foot of the page. */
final class Beside extends Aside {

    private final Div standing = new Div();
    private final Div sheet = new Div();
    private final H2 title = new H2();
    private final Div content = new Div();

    Beside() {
        addClassName("review-side");
        getElement().setAttribute("aria-label", "Beside the text");
        standing.addClassName("standing");
        title.getElement().setAttribute("tabindex", "-1");
        var closing = new Button(Glyph.CLOSE.icon(), click -> close());
        closing.setAriaLabel("Close");
        closing.addThemeName("tertiary");
        var bar = new Div(title, closing);
        bar.addClassName("bar");
        sheet.addClassName("sheet");
        sheet.getElement().setAttribute("role", "region");
        sheet.setVisible(false);
        sheet.add(bar, content);
        content.addClassName("content");
        sheet.getElement().addEventListener("keydown", pressed -> close()).setFilter("event.key === 'Escape'");
        add(sheet, standing);
    }

    /** What is always there, in place of what was. */
    void standing(Component... components) {
        standing.removeAll();
        standing.add(components);
    }

    /** Opens something under a title, and takes the focus there; closing gives it back. */
    void open(String words, Component component) {
        title.setText(words);
        sheet.getElement().setAttribute("aria-label", words);
        content.removeAll();
        content.add(component);
        sheet.setVisible(true);
        getElement().executeJs("window.countersignReading?.opened(this)");
    }

    void close() {
        if (!sheet.isVisible()) return;
        sheet.setVisible(false);
        content.removeAll();
        getElement().executeJs("window.countersignReading?.closed(this)");
    }

    boolean isOpen() {
        return sheet.isVisible();
    }
}
