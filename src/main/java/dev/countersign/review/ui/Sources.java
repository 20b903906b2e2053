package dev.countersign.review.ui;

import dev.countersign.article.ArticleText;
import dev.countersign.kit.Reference;
import dev.countersign.kit.RichText;
import dev.countersign.review.Part;
import dev.countersign.treatment.Evidence;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a part rests on.
 *
 * @param evidence what is known of a treatment's effect; none for other parts
 * @param references in the order in which the article or card lists them
 */
record Sources(List<Evidence> evidence, List<Reference> references) {

    /** What this part of a text rests on. */
    static Sources of(Part part, ArticleText text) {
        return switch (part.subject()) {
            case Part.Subject.Composition composition -> new Sources(List.of(), text.references());
            case Part.Subject.OfSection of -> {
                var cited = of.section()
                        .texts()
                        .map(RichText::citations)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet());
                yield new Sources(
                        List.of(),
                        text.references().stream()
                                .filter(reference -> cited.contains(reference.key()))
                                .toList());
            }
            case Part.Subject.OfCard of ->
                new Sources(
                        of.treatment().card().evidence(), of.treatment().card().references());
        };
    }

    boolean isEmpty() {
        return evidence.isEmpty() && references.isEmpty();
    }

    /** How much there is, for a button. */
    String counted() {
        var references = this.references.size() == 1 ? "1 reference" : this.references.size() + " references";
        if (evidence.isEmpty()) return references;
        return this.references.isEmpty() ? "Evidence" : "Evidence, " + references;
    }
}
