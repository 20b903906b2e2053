package dev.countersign.publishing;

import dev.countersign.kit.Slug;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That a live edition shows a card or names a person.
 *
 * @param id the kind and the slug, so that those of a kind sort by slug
 */
@Document("shown")
record Shown(@Id String id) {

    /** What lists are made of. */
    enum Kind {
        TREATMENT,
        PERSON;

        /** Where the ids of this kind begin. */
        String beginning() {
            return name() + "/";
        }

        /** Behind the last id of this kind: the next letter after the stroke. */
        String end() {
            return name() + "0";
        }
    }

    static Shown of(Kind kind, String slug) {
        return new Shown(kind.beginning() + slug);
    }

    Slug slug() {
        return new Slug(id.substring(id.indexOf('/') + 1));
    }
}
