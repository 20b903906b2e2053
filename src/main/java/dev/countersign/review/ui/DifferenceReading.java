package dev.countersign.review.ui;

import com.vaadin.flow.component.html.Div;
import dev.countersign.review.diff.Difference;
import dev.countersign.review.diff.DifferenceHtml;
import dev.countersign.review.diff.PartDifference;

/** A difference to be read in place: what is removed struck through, what is added underlined, and both said to those who hear the page. */
public final class DifferenceReading extends Div {

    /** The members of one part. */
    public DifferenceReading(PartDifference part) {
        this(DifferenceHtml.of(part));
        addClassName("reading");
        if (part.isCard()) addClassNames("card", "card-reading");
    }

    /** Every part that differs, each under its title. */
    public DifferenceReading(Difference difference) {
        this(DifferenceHtml.of(difference, 3));
    }

    private DifferenceReading(String html) {
        addClassName("difference");
        getElement().setProperty("innerHTML", html);
    }
}
