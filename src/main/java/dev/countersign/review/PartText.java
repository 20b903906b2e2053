package dev.countersign.review;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Section;
import dev.countersign.kit.Block;
import dev.countersign.kit.Reference;
import dev.countersign.kit.RichText;
import dev.countersign.treatment.TreatmentCard;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a part in the order in which they are read, as one line: quotes are found in it. Without bullets and labels, which no reader
 * selects; in Unicode normal form C, and with one blank for white space of any kind and length.
 */
public final class PartText {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}\\u200B\\uFEFF]+");

    private PartText() {}

    /** The words of a part. */
    public static String of(Part part) {
        var words = switch (part.subject()) {
            case Part.Subject.Composition composition -> words(composition.text());
            case Part.Subject.OfSection of ->
                Stream.concat(Stream.ofNullable(of.section().heading()), words(of.section()));
            case Part.Subject.OfCard of -> words(of.treatment().card());
        };
        return normal(words.collect(Collectors.joining("\n"))).strip();
    }

    static String normal(String text) {
        return WHITE_SPACE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ");
    }

    private static Stream<String> words(ArticleText text) {
        return given(
                text.title(),
                text.summary(),
                text.image() == null ? null : text.image().alt(),
                text.audience(),
                String.join("\n", text.disclosures()),
                text.references().stream().map(Reference::title).collect(Collectors.joining("\n")));
    }

    private static Stream<String> words(Section section) {
        return switch (section) {
            case Section.Prose prose -> words(prose.body());
            case Section.Definitions definitions ->
                all(
                        words(definitions.intro()),
                        definitions.items().stream()
                                .flatMap(item -> Stream.concat(Stream.of(item.term()), words(item.body()))),
                        words(definitions.closing()));
            case Section.Treatments treatments -> all(words(treatments.intro()), words(treatments.closing()));
            case Section.CareAdvice advice -> all(advice.conditions().stream(), words(advice.action()));
            case Section.Callout callout -> words(callout.body());
            case Section.Figure figure -> all(Stream.of(figure.image().alt()), words(figure.caption()));
            case Section.Questions questions ->
                all(
                        words(questions.intro()),
                        questions.items().stream()
                                .flatMap(item -> Stream.concat(Stream.of(item.question()), words(item.answer()))));
            case Section.Promotion promotion -> all(words(promotion.body()), given(promotion.label()));
        };
    }

    private static Stream<String> words(TreatmentCard card) {
        var timing = card.timing();
        var safety = card.safety();
        return all(
                given(card.name()),
                words(card.summary()),
                given(card.setting(), String.join(", ", card.alsoCalled())),
                words(card.howItWorks()),
                words(card.bestFor()),
                card.benefits().stream()
                        .flatMap(benefit -> Stream.concat(Stream.of(benefit.name()), words(benefit.description()))),
                card.howTo().materials().stream(),
                card.howTo().steps().stream(),
                given(card.howTo().providedBy(), timing.onsetWindow(), timing.session(), timing.frequency()),
                given(timing.course(), timing.maximum(), timing.stopWhen()),
                card.doses().stream()
                        .flatMap(dose -> given(
                                dose.population(),
                                dose.amount(),
                                dose.unit(),
                                dose.route(),
                                dose.every(),
                                dose.maximumPerDay())),
                safety.contraindications().stream().map(against -> against.condition()),
                safety.precautions().stream(),
                safety.interactions().stream(),
                safety.sideEffects().stream(),
                card.evidence().stream()
                        .flatMap(evidence -> given(
                                evidence.outcome(), evidence.certainty(), evidence.strength(), evidence.appraisedBy())),
                given(card.uncertainty()),
                card.alternatives().stream(),
                given(card.cost()),
                card.references().stream().map(Reference::title));
    }

    private static Stream<String> words(RichText text) {
        return text.blocks().stream().map(Block::text);
    }

    @SafeVarargs
    private static Stream<String> all(Stream<String>... pieces) {
        return Stream.of(pieces).flatMap(piece -> piece);
    }

    private static Stream<String> given(@Nullable String... texts) {
        return Stream.of(texts).flatMap(Stream::ofNullable);
    }
}
