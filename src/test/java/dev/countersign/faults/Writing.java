package dev.countersign.faults;

import dev.countersign.article.ArticleText;
import dev.countersign.article.Aspect;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Section;
import dev.countersign.article.SectionKey;
import dev.countersign.kit.Block;
import dev.countersign.kit.Json;
import dev.countersign.kit.Mark;
import dev.countersign.kit.Reference;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Span;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.HowTo;
import dev.countersign.treatment.Safety;
import dev.countersign.treatment.Timing;
import dev.countersign.treatment.TreatmentCard;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Makes up articles, cards and posts, no two of them alike: each carries a marker by which it is known again. */
final class Writing {

    private static final List<String> PLACES =
            List.of("calf", "wrist", "lower back", "neck", "shoulder", "knee", "heel");
    private static final List<String> TROUBLES = List.of("stiffness", "cramp", "ache", "soreness", "tightness");
    private static final List<String> MEASURES =
            List.of("Warm towel", "Slow walk", "Calf raise", "Foot roll", "Deep breathing", "Wall stretch");
    private static final List<String> CLAUSES = List.of(
            "rests more than it should",
            "works against the clock",
            "gets too little water — on warm days above all",
            "is asked for the same movement all day",
            "carries what the other side ought to",
            "met a kerb \"by surprise\"",
            "has not been moved since Saturday’s journey");

    private final Choice choice;
    private final String run;
    private final AtomicInteger count = new AtomicInteger();

    /** @param run tells the texts of this run from all others */
    Writing(Choice choice, String run) {
        this.choice = choice;
        this.run = run;
    }

    /** A marker that nothing else has. */
    String marker(String what) {
        return "%s %s-%05d".formatted(what, run, count.incrementAndGet());
    }

    /** The first text of an article that shows these cards. */
    JsonNode article(String title, List<String> cards) {
        var place = choice.of(PLACES);
        var text = ArticleText.titled(title);
        List<Section> sections = List.of(
                new Section.Prose(new SectionKey("what"), "What it is", Aspect.OVERVIEW, cited(sentence(place), "r1")),
                new Section.Definitions(
                        new SectionKey("causes"),
                        "Where it comes from",
                        Aspect.CAUSES,
                        RichText.of(sentence(place)),
                        List.of(
                                new Section.Definitions.Item("Habit", RichText.of(sentence(place))),
                                new Section.Definitions.Item("Haste", RichText.of(sentence(place)))),
                        RichText.EMPTY),
                new Section.Treatments(
                        new SectionKey("helps"),
                        "What helps",
                        Aspect.TREATMENTS,
                        RichText.of(sentence(place)),
                        cards.stream().map(TreatmentId::new).toList(),
                        RichText.EMPTY),
                new Section.Promotion(
                        new SectionKey("book"), null, RichText.of("We have time for you."), "Visit", "/visit"));
        return json(new ArticleText(
                title,
                marker("Begun as"),
                null,
                List.of(),
                List.of(),
                "adults",
                RiskClass.TREATMENT,
                sections,
                List.of(reference("r1"), reference("r2")),
                List.of("The publisher runs a clinic."),
                text.searchDescription()));
    }

    /** A card that may be signed. */
    JsonNode card(String name) {
        return json(new TreatmentCard(
                name,
                List.of(),
                choice.of(List.of(
                        TreatmentCard.Kind.SELF_CARE, TreatmentCard.Kind.EXERCISE, TreatmentCard.Kind.PROFESSIONAL)),
                "at home",
                RichText.of(sentence("muscle")),
                RichText.of(sentence("muscle")),
                RichText.EMPTY,
                new HowTo(List.of("a chair"), List.of("Sit down.", "Breathe out."), null),
                Timing.NOTHING,
                List.of(),
                List.of(),
                new Safety(List.of(), true, List.of("Stop when it hurts."), List.of(), List.of()),
                List.of(),
                true,
                marker("Begun as"),
                List.of(),
                null,
                List.of(),
                List.of(),
                false));
    }

    /** A name for a card. */
    String measure() {
        return marker(choice.of(MEASURES));
    }

    /** A title for an article. */
    String title() {
        return marker("Easing %s of the %s".formatted(choice.of(TROUBLES), choice.of(PLACES)));
    }

    /** Some running text. */
    String sentence(String about) {
        return IntStream.rangeClosed(1, choice.between(1, 4))
                .mapToObj(i -> "The %s %s.".formatted(about, choice.of(CLAUSES)))
                .collect(Collectors.joining(" "));
    }

    /** A post as somebody pastes it, with as many treatments in it. */
    String post(String title, List<String> measures) {
        var listed = IntStream.range(0, measures.size())
                .mapToObj(i -> "%d. %s\n\n%s".formatted(i + 1, measures.get(i), sentence("muscle")))
                .collect(Collectors.joining("\n\n"));
        return """
                %s

                %s

                What Is It?

                %s

                Treatments You Can Try at Home

                %s
                """.formatted(title, sentence("body"), sentence("body"), listed);
    }

    private static Reference reference(String key) {
        return new Reference(
                key,
                "Moving well at every age, report " + key,
                List.of("Okafor T"),
                null,
                "Harbour Lane Press",
                "2023",
                null,
                null,
                null,
                null,
                "https://press.example/" + key,
                Reference.Kind.GUIDELINE,
                null,
                null,
                null);
    }

    private static RichText cited(String text, String reference) {
        return new RichText(List.of(Block.of(Block.Style.NORMAL, Span.of(text, new Mark.Citation(reference)))));
    }

    private static JsonNode json(Object content) {
        return Client.MAPPER.readTree(Json.MAPPER.writeValueAsBytes(content));
    }
}
