package dev.countersign.upkeep.schema;

import org.bson.Document;
import org.springframework.data.mongodb.core.mapping.event.BeforeSaveCallback;
import org.springframework.stereotype.Component;

/** Writes its schema into each document that is inserted or saved. Updates by operators leave it as it is, as they leave all else. */
@Component
class SchemaStamp implements BeforeSaveCallback<Object> {

    private final Schemas schemas;

    SchemaStamp(Schemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public Object onBeforeSave(Object entity, Document document, String collection) {
        document.put(Schemas.MEMBER, schemas.current(collection));
        return entity;
    }
}
