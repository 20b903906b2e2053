package dev.countersign.upkeep.verify;

import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Treatment;
import java.util.List;
import java.util.stream.IntStream;

/** Every earlier revision of a treatment card is there. */
record CardHistory(DataSet data) implements Check<Treatment> {

    @Override
    public List<String> objections(Treatment treatment) {
        return IntStream.range(1, treatment.revision())
                .filter(number -> !data.has("treatmentRevisions", CardRevision.idOf(treatment.id(), number)))
                .mapToObj("its revision %d is missing"::formatted)
                .toList();
    }
}
