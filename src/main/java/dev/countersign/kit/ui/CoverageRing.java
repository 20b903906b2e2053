package dev.countersign.kit.ui;

import com.vaadin.flow.component.html.Span;

/** How many parts of a text are covered, as a ring around the numbers. */
public final class CoverageRing extends Span {

    /** A ring for so many covered parts of so many. */
    public CoverageRing(int covered, int parts) {
        addClassName("ring");
        show(covered, parts);
    }

    /** Shows other numbers. */
    public void show(int covered, int parts) {
        var words = "%d of %d parts covered".formatted(covered, parts);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words);
        getElement().setAttribute("data-n", covered + "/" + parts);
        getStyle().set("--p", String.valueOf(parts == 0 ? 0 : 100 * covered / parts));
        setTitle(words);
    }
}
