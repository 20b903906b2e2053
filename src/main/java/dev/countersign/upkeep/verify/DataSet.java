package dev.countersign.upkeep.verify;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.countersign.article.Article;
import dev.countersign.article.LiveEdition;
import dev.countersign.article.Revision;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.TreatmentId;
import dev.countersign.review.Recall;
import dev.countersign.review.SignOff;
import dev.countersign.review.Waiver;
import dev.countersign.treatment.CardRevision;
import dev.countersign.treatment.Treatment;
import dev.countersign.upkeep.schema.Schemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** What is stored, read as the application reads it, a few documents at a time. Older schemas are led on while reading; nothing is written. */
public final class DataSet {

    private static final int AT_ONCE = 20;

    /** Files, of which twenty would be more than memory should hold. */
    private static final Map<String, Integer> FEWER_AT_ONCE = Map.of("evidenceFiles", 2);

    private static final int MOST = 10_000;
    private static final Document OF_EDITIONS = new Document("number", 1)
            .append("revision", 1)
            .append("digest", 1)
            .append("dates", 1)
            .append("parts", 1)
            .append("writers", 1)
            .append("preparedAt", 1)
            .append("envelope.standing", 1);
    private static final Document BY_ID = new Document("_id", 1);

    private final MongoDatabase database;
    private final MongoConverter converter;
    private final Schemas schemas;

    /** Reads this database. */
    public DataSet(MongoDatabase database, MongoConverter converter, Schemas schemas) {
        this.database = database;
        this.converter = converter;
        this.schemas = schemas;
    }

    Schemas schemas() {
        return schemas;
    }

    List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    /** Hands over every document of a collection as it is stored, in order of ids. */
    void each(String collection, Consumer<Document> reader) {
        Bson after = new Document();
        for (; ; ) {
            var page = stored(collection, after, BY_ID, FEWER_AT_ONCE.getOrDefault(collection, AT_ONCE));
            if (page.isEmpty()) return;
            page.forEach(reader);
            after = Filters.gt("_id", page.getLast().get("_id"));
        }
    }

    /** A stored document as the value that the application makes of it. */
    <T> T read(String collection, Class<T> type, Document stored) {
        return converter.read(type, schemas.current(collection, stored));
    }

    <T> Optional<T> find(String collection, Class<T> type, Object id) {
        return stored(collection, Filters.eq("_id", id), BY_ID, 1).stream()
                .map(stored -> read(collection, type, stored))
                .findFirst();
    }

    boolean has(String collection, Object id) {
        return database.getCollection(collection)
                        .find(Filters.eq("_id", id))
                        .projection(BY_ID)
                        .limit(1)
                        .first()
                != null;
    }

    /** How many documents have an id between these two, both included. */
    long countBetween(String collection, String first, String last) {
        return database.getCollection(collection)
                .countDocuments(Filters.and(Filters.gte("_id", first), Filters.lte("_id", last)));
    }

    /** Some members of an article's editions, the lowest number first. */
    List<Document> editionsOf(ArticleId article) {
        return editions(Filters.eq("article", article.value()));
    }

    /** Some members of an article's editions of this number: one, if all is well. */
    List<Document> editionsOf(ArticleId article, int number) {
        return editions(Filters.and(Filters.eq("article", article.value()), Filters.eq("number", number)));
    }

    /** What the publisher signed of an article's edition of this number; empty if there is no such edition, or it has none. */
    Optional<String> attestation(ArticleId article, int number) {
        return database
                .getCollection("editions")
                .find(Filters.and(Filters.eq("article", article.value()), Filters.eq("number", number)))
                .projection(new Document("attestation", 1))
                .sort(BY_ID)
                .limit(MOST)
                .into(new ArrayList<>())
                .stream()
                .map(edition -> edition.getString("attestation"))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private List<Document> editions(Bson which) {
        return database.getCollection("editions")
                .find(which)
                .projection(OF_EDITIONS)
                .sort(new Document("number", 1).append("_id", 1))
                .limit(MOST)
                .into(new ArrayList<>());
    }

    /** The revisions of an article between these numbers, both included, as far as they are there; the current one may be among them. */
    List<Revision> revisions(Article article, int first, int last) {
        var found = new ArrayList<>(between(
                "revisions", Revision.class, Revision.idOf(article.id(), first), Revision.idOf(article.id(), last)));
        if (article.revision() <= last) {
            found.removeIf(revision -> revision.number() == article.revision());
            found.add(article.currentRevision());
        }
        return found;
    }

    /** All revisions of a card, as far as they are there, the current one last. */
    List<CardRevision> revisions(Treatment treatment) {
        var found = new ArrayList<>(between(
                "treatmentRevisions",
                CardRevision.class,
                CardRevision.idOf(treatment.id(), 1),
                CardRevision.idOf(treatment.id(), treatment.revision() - 1)));
        found.add(treatment.currentRevision());
        return found;
    }

    /** The cards of these ids that are there. */
    Map<TreatmentId, Treatment> treatments(Collection<TreatmentId> ids) {
        var found = new LinkedHashMap<TreatmentId, Treatment>();
        for (var id : ids)
            find("treatments", Treatment.class, id.value()).ifPresent(treatment -> found.put(id, treatment));
        return found;
    }

    /** The sign-offs over any of these digests or given in this article. */
    List<SignOff> signOffs(ArticleId article, List<Digest> digests) {
        var over =
                Filters.in("parts.digest", digests.stream().map(Digest::value).toList());
        var found = new LinkedHashMap<Object, SignOff>();
        for (var which : List.of(over, Filters.eq("article", article.value())))
            for (var stored : stored("signoffs", which, BY_ID, MOST))
                found.put(String.valueOf(stored.get("_id")), read("signoffs", SignOff.class, stored));
        return List.copyOf(found.values());
    }

    /** The recalls of any of these wordings of cards. */
    List<Recall> recalls(List<Digest> digests) {
        var over = Filters.in("digests", digests.stream().map(Digest::value).toList());
        return stored("recalls", over, BY_ID, MOST).stream()
                .map(stored -> read("recalls", Recall.class, stored))
                .toList();
    }

    /** The waivers that lead to any of these digests or were declared in this article. */
    List<Waiver> waivers(ArticleId article, List<Digest> digests) {
        var to = Filters.in("to", digests.stream().map(Digest::value).toList());
        var found = new LinkedHashMap<Object, Waiver>();
        for (var which : List.of(to, Filters.eq("article", article.value())))
            for (var stored : stored("waivers", which, BY_ID, MOST))
                found.put(String.valueOf(stored.get("_id")), read("waivers", Waiver.class, stored));
        return List.copyOf(found.values());
    }

    /** Whose words an edition is made of, as far as it says so. */
    List<LiveEdition.Writers> writers(Document edition) {
        return Objects.requireNonNullElse(edition.getList("writers", Document.class), List.<Document>of()).stream()
                .map(writers -> converter.read(LiveEdition.Writers.class, writers))
                .toList();
    }

    private <T> List<T> between(String collection, Class<T> type, String first, String last) {
        return stored(collection, Filters.and(Filters.gte("_id", first), Filters.lte("_id", last)), BY_ID, MOST)
                .stream()
                .map(stored -> read(collection, type, stored))
                .toList();
    }

    private List<Document> stored(String collection, Bson filter, Document order, int most) {
        return database.getCollection(collection)
                .find(filter)
                .sort(order)
                .limit(most)
                .into(new ArrayList<>());
    }
}
