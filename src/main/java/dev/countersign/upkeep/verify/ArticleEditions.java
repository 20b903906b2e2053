package dev.countersign.upkeep.verify;

import dev.countersign.article.Article;
import dev.countersign.article.LiveEdition;
import dev.countersign.kit.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.bson.Document;

/**
 * An article's editions are numbered from 1 without a gap, and the one that it names as live, and no other, is the one that readers get.
 *
 * <p>Of an article that counts none, none are looked for: an edition beside the count is found by the audit trail. What waits in the article's outbox has not reached the editions yet, so that where they stand is not judged then.
 */
record ArticleEditions(DataSet data) implements Check<Article> {

    @Override
    public List<String> objections(Article article) {
        if (article.editions() == 0
                && article.live() == null
                && article.withdrawn().isEmpty()) return List.of();
        var editions = data.editionsOf(article.id()).stream()
                .filter(edition -> isNamed(article, edition))
                .toList();
        var objections = new ArrayList<String>();
        numbers(article, editions, objections);
        live(article, editions, objections);
        withdrawn(article, editions, objections);
        if (article.outbox().isEmpty()) standings(article, editions, objections);
        return objections;
    }

    /** One that was prepared and that no article names has no number yet. */
    private static boolean isNamed(Article article, Document edition) {
        return !edition.containsKey("preparedAt")
                || (article.live() != null && article.live().edition().value().equals(edition.get("_id")));
    }

    private static void numbers(Article article, List<Document> editions, List<String> objections) {
        var counted = editions.stream()
                .map(edition -> edition.getInteger("number", 0))
                .toList();
        IntStream.rangeClosed(1, article.editions())
                .filter(number -> !counted.contains(number))
                .forEach(number -> objections.add("edition %d is missing".formatted(number)));
        counted.stream()
                .filter(number -> number > article.editions() || number < 1)
                .forEach(number -> objections.add(
                        "there is an edition %d, and it counts only %d".formatted(number, article.editions())));
        counted.stream()
                .distinct()
                .filter(number -> counted.indexOf(number) != counted.lastIndexOf(number))
                .forEach(number -> objections.add("there is more than one edition %d".formatted(number)));
    }

    private void live(Article article, List<Document> editions, List<String> objections) {
        var live = article.live();
        if (live == null) {
            if (article.editions() > 0
                    && article.lastWithdrawn()
                            .filter(gone -> gone.edition().number() == article.editions())
                            .isEmpty()) objections.add("it names no live edition, and its last one was not withdrawn");
            return;
        }
        if (live.number() != article.editions())
            objections.add("it names edition %d as live, and there are %d: the live pointer was moved"
                    .formatted(live.number(), article.editions()));
        named("live", live, editions, objections);
    }

    private void withdrawn(Article article, List<Document> editions, List<String> objections) {
        article.withdrawn().forEach(gone -> named("withdrawn", gone.edition(), editions, objections));
    }

    private static void named(String as, LiveEdition named, List<Document> editions, List<String> objections) {
        var found = editions.stream()
                .filter(edition -> named.edition().value().equals(edition.get("_id")))
                .findFirst();
        if (found.isEmpty()) {
            objections.add("it names %s as %s, and has no such edition".formatted(named.edition(), as));
            return;
        }
        var edition = found.get();
        if (named.number() != edition.getInteger("number", 0)
                || named.revision() != edition.getInteger("revision", 0)
                || !Objects.equals(
                        named.publishedAt(),
                        edition.get("dates", Document.class)
                                .getDate("publishedAt")
                                .toInstant())
                || !named.wording().equals(CanonicalJson.digest(partDigests(edition))))
            objections.add("what it says of its %s edition %d is not what that edition says of itself"
                    .formatted(as, named.number()));
    }

    private static List<String> partDigests(Document edition) {
        return edition.getList("parts", Document.class).stream()
                .map(part -> part.getString("digest"))
                .toList();
    }

    private static void standings(Article article, List<Document> editions, List<String> objections) {
        for (var edition : editions) {
            var envelope = edition.get("envelope", Document.class);
            var number = edition.getInteger("number", 0);
            var standing = envelope == null ? "SHOWN TO NOBODY" : String.valueOf(envelope.get("standing"));
            if (!standing.equals(expected(article, edition)))
                objections.add("readers get edition %d as %s, and by the article it is %s"
                        .formatted(number, lower(standing), lower(expected(article, edition))));
        }
    }

    private static String expected(Article article, Document edition) {
        if (article.live() != null && article.live().edition().value().equals(edition.get("_id"))) return "LIVE";
        return article.withdrawn().stream()
                        .anyMatch(gone -> gone.edition().edition().value().equals(edition.get("_id")))
                ? "WITHDRAWN"
                : "SUPERSEDED";
    }

    private static String lower(String standing) {
        return standing.toLowerCase(Locale.ROOT);
    }
}
