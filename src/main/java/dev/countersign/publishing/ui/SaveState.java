package dev.countersign.publishing.ui;

import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.When;
import java.time.Instant;

/** Says whether what is typed is saved. Read out when it changes. */
final class SaveState extends Span {

    SaveState() {
        addClassName("save-state");
        getElement().setAttribute("role", "status");
    }

    void saved(Instant at, Instant now) {
        setText("Saved " + When.inWords(at, now));
        removeClassName("typed");
    }

    void typed() {
        setText("Unsaved changes");
        addClassName("typed");
    }
}
