package dev.countersign.embedded;

import dev.countersign.article.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.springframework.data.mongodb.core.index.CompoundIndex;

/** Articles as the application stores them, about 8 KB each, of made-up words, and the indexes that it declares on them. */
final class BenchmarkArticles {

    static final List<String> STAGES = List.of("draft", "inReview", "approved");
    static final List<String> LOCALES = List.of("en-US", "de-DE", "es-MX");

    private static final Instant FIRST_SAVED = Instant.parse("2025-01-01T00:00:00Z");
    private static final int SECTIONS = 9;
    private static final int SPANS = 6;
    private static final String[] WORDS = ("rest warmth muscle walk gentle week morning pain doctor nerve stretch slowly back "
                    + "evening lift habit chair support posture breathe cold joint often sleep water swelling return")
            .split(" ");

    private BenchmarkArticles() {}

    /** Indexes as the application declares them, and the one of its relay. */
    static List<Document> indexes() {
        List<Document> indexes = new ArrayList<>();
        for (CompoundIndex declared : Article.class.getAnnotationsByType(CompoundIndex.class)) {
            indexes.add(new Document("key", Document.parse(declared.def()))
                    .append("name", declared.name())
                    .append("unique", declared.unique()));
        }
        indexes.add(new Document("key", new Document("outbox._id", 1))
                .append("name", "outbox._id_1")
                .append("sparse", true));
        return indexes;
    }

    static String id(int number) {
        return "01JGBENCHMARK" + "%013d".formatted(number);
    }

    static String slug(int number) {
        return "what-helps-" + number;
    }

    static String locale(int number) {
        return LOCALES.get(number % LOCALES.size());
    }

    static Date savedAt(int number) {
        return Date.from(FIRST_SAVED.plusSeconds(number * 37L));
    }

    static Document article(int number) {
        Random random = new Random(number);
        List<Document> sections = new ArrayList<>();
        for (int section = 0; section < SECTIONS; section++) {
            sections.add(new Document("key", "s" + section)
                    .append("heading", words(random, 5))
                    .append("aspect", "SELF_CARE")
                    .append("body", portable(random))
                    .append("treatments", List.of("01JGTREATMENT" + "%013d".formatted(random.nextInt(500))))
                    .append("_class", "treatments"));
        }
        return new Document("_id", id(number))
                .append("version", 1L)
                .append("locale", locale(number))
                .append("slug", slug(number))
                .append(
                        "working",
                        new Document("title", words(random, 6))
                                .append("summary", words(random, 20))
                                .append("riskClass", "TREATMENT")
                                .append("sections", sections)
                                .append("references", List.of()))
                .append("revision", 1)
                .append("savedBy", new Document("user", "01JGUSER000000000000000000").append("name", "Ana Duarte"))
                .append("savedAt", savedAt(number))
                .append("stage", new Document("_class", STAGES.get(number % STAGES.size())))
                .append("editions", 1)
                .append("outbox", List.of())
                .append("_class", Article.class.getName());
    }

    private static Document portable(Random random) {
        List<Document> spans = new ArrayList<>();
        for (int span = 0; span < SPANS; span++) {
            spans.add(new Document("_type", "span")
                    .append("_key", "b0s" + span)
                    .append("text", words(random, 7))
                    .append("marks", span % 3 == 1 ? List.of("strong") : List.of()));
        }
        return new Document(
                "portable",
                List.of(new Document("_type", "block")
                        .append("_key", "b0")
                        .append("style", "normal")
                        .append("children", spans)
                        .append("markDefs", List.of())));
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(word == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
