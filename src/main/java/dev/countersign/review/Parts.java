package dev.countersign.review;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.Treatment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of one text in reading order: the composition first, each section, and after a treatments section the cards it shows. */
public record Parts(List<Part> all) {

    public Parts {
        all = List.copyOf(all);
    }

    /**
     * Takes a text apart. A card shown twice is one part.
     *
     * @throws IllegalArgumentException if two sections have one key, since one of them would be signed for both
     */
    public static Parts of(LocaleTag locale, ArticleText text, Map<TreatmentId, Treatment> treatments) {
        var pieces = new LinkedHashMap<PartKey, Part>();
        var order = new ArrayList<PartKey>();
        for (var section : text.sections()) {
            var part = of(text, section);
            if (pieces.put(part.key(), part) != null)
                throw new IllegalArgumentException("Two sections have the key '%s'".formatted(part.key()));
            order.add(part.key());
            if (section instanceof Section.Treatments shown)
                for (var id : shown.treatments()) {
                    var card = of(treatments, id);
                    pieces.putIfAbsent(card.key(), card);
                    order.add(card.key());
                }
        }
        var cited = text.sections().stream()
                .flatMap(Section::texts)
                .flatMap(body -> body.citations().stream())
                .collect(Collectors.toSet());
        var parts = new ArrayList<Part>();
        parts.add(Part.of(
                PartKey.COMPOSITION,
                new Part.Subject.Composition(text),
                PartContent.ofComposition(locale, text, order, cited)));
        parts.addAll(pieces.values());
        return new Parts(parts);
    }

    /** The part of this key. */
    public Optional<Part> find(PartKey key) {
        return all.stream().filter(part -> part.key().equals(key)).findFirst();
    }

    /** The one part that a card is, in whatever article. */
    public static Part of(Treatment treatment) {
        return Part.of(
                PartKey.card(treatment.slug()), new Part.Subject.OfCard(treatment), PartContent.ofCard(treatment));
    }

    private static Part of(ArticleText text, Section section) {
        return Part.of(
                PartKey.of(section.key()), new Part.Subject.OfSection(section), PartContent.ofSection(text, section));
    }

    private static Part of(Map<TreatmentId, Treatment> treatments, TreatmentId id) {
        var treatment = treatments.get(id);
        if (treatment == null)
            throw new IllegalArgumentException("The text shows treatment " + id + ", which was not given");
        return of(treatment);
    }
}
