package dev.countersign.delivery;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A thing of schema.org. What is empty is left out. */
final class Thing {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Thing() {}

    /**
     * A thing of this type.
     *
     * @param id its name within the graph; empty for one that nothing refers to
     */
    static Thing of(String type, String id) {
        return new Thing().with("@type", type).with("@id", id);
    }

    /** A thing of which only the name is known, or nothing if not even that. */
    static Map<String, Object> named(String type, JsonNode name) {
        return name.asString("").isEmpty()
                ? Map.of()
                : of(type, "").with("name", name).members();
    }

    static Map<String, Object> reference(String id) {
        return Map.of("@id", id);
    }

    Thing with(String name, Object value) {
        var plain = value instanceof JsonNode node ? node.asString("") : value;
        var isEmpty = switch (plain) {
            case String text -> text.isEmpty();
            case Collection<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
        if (!isEmpty) members.put(name, plain);
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
