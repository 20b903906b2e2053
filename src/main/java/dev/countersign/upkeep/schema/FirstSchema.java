package dev.countersign.upkeep.schema;

import org.bson.Document;

/** Documents from before schemas were written down say which one they have; nothing else about them changes. */
record FirstSchema(String collection) implements Migration {

    @Override
    public int from() {
        return 0;
    }

    @Override
    public Document migrate(Document before) {
        return new Document(before);
    }
}
