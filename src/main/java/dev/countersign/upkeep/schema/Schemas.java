package dev.countersign.upkeep.schema;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.stereotype.Component;

/** The collections that this version knows, the schema that their documents have in it, and the steps that lead there. */
@Component
public final class Schemas {

    /** The member of every stored document that says its schema. */
    public static final String MEMBER = "schema";

    private final SortedMap<String, List<Migration>> steps = new TreeMap<>();

    @Autowired
    Schemas(MongoMappingContext mapping, ObjectProvider<Migration> migrations) {
        this(
                mapping.getPersistentEntities().stream()
                        .filter(entity -> entity.isAnnotationPresent(
                                org.springframework.data.mongodb.core.mapping.Document.class))
                        .map(entity -> entity.getCollection())
                        .toList(),
                migrations.stream().toList());
    }

    /**
     * Knows these collections, those that have migrations and its own.
     *
     * @throws IllegalStateException if the migrations of a collection leave a schema out
     */
    public Schemas(Collection<String> collections, List<Migration> migrations) {
        var all = new TreeSet<>(collections);
        migrations.forEach(migration -> all.add(migration.collection()));
        all.add(Markers.COLLECTION);
        all.add(ImportMark.COLLECTION);
        for (var collection : all) {
            var its = Stream.concat(
                            Stream.of(new FirstSchema(collection)),
                            migrations.stream()
                                    .filter(migration -> migration.collection().equals(collection)))
                    .sorted(Comparator.comparingInt(Migration::from))
                    .toList();
            for (int from = 0; from < its.size(); from++)
                if (its.get(from).from() != from)
                    throw new IllegalStateException(
                            "The migrations of %s leave a schema out before %d".formatted(collection, from + 1));
            steps.put(collection, its);
        }
    }

    /** The schema that a document says it has; 0 for one from before schemas were written down. */
    public static int of(Map<String, ?> document) {
        return document.get(MEMBER) instanceof Number schema ? schema.intValue() : 0;
    }

    /** Every collection that this version knows. */
    public Set<String> collections() {
        return steps.keySet();
    }

    /** The schema in which this version writes the documents of a collection. */
    public int current(String collection) {
        return stepsOf(collection).size();
    }

    /**
     * A document in the current schema; the same document if it has it already.
     *
     * @throws IllegalArgumentException if its schema is newer than this version
     */
    public Document current(String collection, Document document) {
        var schema = of(document);
        if (schema > current(collection))
            throw new IllegalArgumentException("%s/%s has schema %d, and this version knows %d at most"
                    .formatted(collection, document.get("_id"), schema, current(collection)));
        var reached = document;
        for (; schema < current(collection); schema++) {
            var before = reached;
            var after = stepsOf(collection).get(schema).migrate(before);
            reached = new Document(Sealed.demandUntouched(collection, before, after)).append(MEMBER, schema + 1);
        }
        return reached;
    }

    private List<Migration> stepsOf(String collection) {
        var its = steps.get(collection);
        return its == null ? List.of(new FirstSchema(collection)) : its;
    }
}
