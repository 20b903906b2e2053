package dev.countersign.publishing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.ui.RefusalNotice;

/** Says why something was not saved; where somebody else saved meanwhile, offers their version beside the writer's own. */
final class NotSaved extends Div {

    private final RefusalNotice notice = new RefusalNotice();
    private final Div choices = new Div();

    NotSaved() {
        addClassName("not-saved");
        choices.addClassName("actions");
        add(notice, choices);
        hush();
    }

    /** Says a refusal that the writer mends in the fields. */
    void say(Refusal refusal) {
        notice.say(refusal);
        choices.removeAll();
        setVisible(true);
    }

    /** Says a stale save, with the ways on. */
    void say(Refusal refusal, Runnable compare, Runnable keepMine, Runnable takeTheirs) {
        say(refusal);
        var comparing = new Button("Compare the two", click -> compare.run());
        comparing.addThemeName("primary");
        choices.add(
                comparing,
                new Button("Save mine over it", click -> keepMine.run()),
                new Button("Take theirs", click -> takeTheirs.run()));
    }

    void hush() {
        notice.hush();
        choices.removeAll();
        setVisible(false);
    }
}
