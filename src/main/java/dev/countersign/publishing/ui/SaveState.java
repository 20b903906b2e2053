package dev.countersign.publishing.ui;

import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.When;
import java.time.Instant;

/** Says whether what is typed is saved. Read out when it changes; while it is not, the browser asks before it closes the page. */
final class SaveState extends Span {

    SaveState() {
        addClassName("save-state");
        getElement().setAttribute("role", "status");
        getElement().executeJs("""
                window.onbeforeunload = leaving => {
                  if (this.isConnected && this.classList.contains('typed')) leaving.preventDefault();
                }""");
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
