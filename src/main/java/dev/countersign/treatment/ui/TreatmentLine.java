package dev.countersign.treatment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.Words;
import dev.countersign.treatment.Demands;
import dev.countersign.treatment.Treatment;
import java.time.Instant;

/** A card in the library's list. */
class TreatmentLine extends Anchor {

    TreatmentLine(Treatment treatment, Instant now) {
        super("treatments/" + treatment.slug());
        addClassName("item");
        var card = treatment.card();
        var name = new Span(card.name());
        name.addClassName("name");
        var changed = new Span("Revision %d · %s, %s"
                .formatted(
                        treatment.revision(), treatment.changedBy().name(), When.inWords(treatment.changedAt(), now)));
        changed.addClassName("soft");
        var about = new Div(name, changed);
        about.addClassName("about");
        add(about);
        var unmet = Demands.unmetBy(card).size();
        if (unmet > 0)
            add(Chip.you(unmet == 1 ? "1 thing to say before signing" : unmet + " things to say before signing"));
        add(Chip.mute(Words.of(card.kind())));
    }
}
