package dev.countersign.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.countersign.kit.ui.Facts;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.Words;
import dev.countersign.treatment.Evidence;
import java.time.LocalDate;

/** What a part rests on, to be read beside it. */
final class SourcesReading extends Div {

    SourcesReading(Sources sources, LocalDate today) {
        addClassName("sources");
        sources.evidence().forEach(evidence -> {
            var outcome = new H3(evidence.outcome());
            add(outcome, facts(evidence));
        });
        if (!sources.references().isEmpty()) add(new H3("References"));
        sources.references().forEach(reference -> add(new ReferenceReading(reference, today)));
        if (sources.isEmpty()) add(new Paragraph("This part names no evidence and no references."));
    }

    private static Facts facts(Evidence evidence) {
        return new Facts()
                .with("Effect", Words.of(evidence.direction()))
                .with(
                        "Graded by",
                        evidence.system() == Evidence.System.NONE
                                ? "no system"
                                : evidence.system().name())
                .with("Certainty", evidence.certainty())
                .with("Strength", evidence.strength())
                .with("Rests on", String.join(", ", evidence.references()))
                .with("Appraised by", evidence.appraisedBy())
                .with("Appraised on", evidence.appraisedOn() == null ? null : When.written(evidence.appraisedOn()));
    }
}
