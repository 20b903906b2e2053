package dev.countersign.upkeep.verify;

import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Treatment;
import java.util.List;

/** Every earlier revision of a treatment card is there. */
record CardHistory(DataSet data) implements Check<Treatment> {

    @Override
    public List<String> objections(Treatment treatment) {
        return new NumberedRevisions(
                        data,
                        "treatmentRevisions",
                        number -> CardRevision.idOf(treatment.id(), number),
                        treatment.revision() - 1)
                .missing().stream().map("its revision %d is missing"::formatted).toList();
    }
}
