package dev.countersign.upkeep.schema;

import org.bson.Document;

/**
 * One step of a collection's documents from a schema to the next. Each is a component of its own with a test on a document as it was stored
 * then, kept in {@code src/test/resources/schema}; once released it is never changed.
 */
public interface Migration {

    /** Whose documents it leads on. */
    String collection();

    /** The schema that it starts from; it leads to the one after. */
    int from();

    /**
     * The document in the next schema: a pure function, and of any document of the schema before. It leaves {@value Schemas#MEMBER} to
     * whoever calls it, and {@link Sealed what was signed or chained} as it is.
     */
    Document migrate(Document before);
}
