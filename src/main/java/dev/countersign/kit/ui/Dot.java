package dev.countersign.kit.ui;

import com.vaadin.flow.component.html.Span;

/** A state as a dot, for lists where a chip would shout. Its meaning is read out to those who do not see the colour. */
public final class Dot extends Span {

    /** A dot of this tone, with what it means. */
    public Dot(Tone tone, String meaning) {
        addClassNames("dot", tone.styleClass());
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", meaning);
        setTitle(meaning);
    }
}
