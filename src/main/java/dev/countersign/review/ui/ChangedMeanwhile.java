package dev.countersign.review.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.countersign.review.diff.Difference;

/** What became of the text between its being shown and its being signed. Nothing was signed. */
final class ChangedMeanwhile extends Section {

    /**
     * Shows the difference.
     *
     * @param by who saved last
     */
    ChangedMeanwhile(String by, Difference difference) {
        addClassNames("changed-meanwhile", "panel");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        add(
                new H2("The text changed while you were reading"),
                new Paragraph(
                        "%s saved another version, so nothing was signed. This is what is different from what you read (%s). What you filled in is kept: read the change, then sign."
                                .formatted(by, difference.summary())),
                new DifferenceReading(difference));
    }
}
