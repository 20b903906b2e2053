package dev.countersign.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;

/** Says in words why a page cannot be shown, with a way back. */
abstract class ErrorPage extends Page {

    ErrorPage(String title) {
        super(title);
    }

    final void say(Glyph glyph, String title, String words) {
        var back = new Anchor("", new Span("Back to the desk"));
        back.addClassNames("btn", "main");
        show(new EmptyState(glyph, title, words, back));
    }
}
