package dev.countersign.kit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads Portable Text. What reading refuses, it refuses with the place and with what would be right there;
 * members it does not know are left out.
 */
final class PortableText {

    private PortableText() {}

    static List<Map<String, Object>> write(RichText text) {
        var blocks = new ArrayList<Map<String, Object>>();
        for (Block block : text.blocks()) {
            blocks.add(write(block, "b" + blocks.size()));
        }
        return List.copyOf(blocks);
    }

    private static Map<String, Object> write(Block block, String key) {
        var definitions = new LinkedHashMap<Mark, String>();
        var children = new ArrayList<Map<String, Object>>();
        for (Span span : block.children()) {
            var marks = span.marks().stream()
                    .map(mark -> mark instanceof Mark.Decorator decorator
                            ? decorator.label()
                            : definitions.computeIfAbsent(mark, annotation -> key + "m" + definitions.size()))
                    .toList();
            var child = new LinkedHashMap<String, Object>();
            child.put("_type", "span");
            child.put("_key", key + "s" + children.size());
            child.put("text", span.text());
            child.put("marks", marks);
            children.add(child);
        }
        var result = new LinkedHashMap<String, Object>();
        result.put("_type", "block");
        result.put("_key", key);
        result.put("style", block.style().label());
        if (block.listItem() != null) {
            result.put("listItem", block.listItem().label());
            result.put("level", block.level());
        }
        result.put("children", List.copyOf(children));
        result.put(
                "markDefs",
                definitions.entrySet().stream()
                        .map(entry -> definition(entry.getKey(), entry.getValue()))
                        .toList());
        return result;
    }

    private static Map<String, Object> definition(Mark annotation, String key) {
        var result = new LinkedHashMap<String, Object>();
        result.put("_key", key);
        switch (annotation) {
            case Mark.Link(String href) -> {
                result.put("_type", "link");
                result.put("href", href);
            }
            case Mark.Citation(String reference) -> {
                result.put("_type", "citation");
                result.put("reference", reference);
            }
            case Mark.Decorator decorator -> throw new AssertionError(decorator + " has no definition");
        }
        return result;
    }

    static RichText read(@Nullable Object portable) {
        var blocks = new Place("blocks", portable).list();
        return new RichText(blocks.stream().map(PortableText::block).toList());
    }

    private static Block block(Place place) {
        place.member("_type").is("block");
        var definitions = new HashMap<String, Mark>();
        for (Place definition : place.member("markDefs").listOrEmpty()) {
            var key = definition.member("_key");
            if (definitions.put(key.text(), annotation(definition)) != null) {
                throw key.refused("is '" + key.text() + "' a second time; each definition has its own key");
            }
        }
        var style = place.member("style").oneOf(Block.Style.values(), Block.Style::label, Block.Style.NORMAL);
        var children = place.member("children").list().stream()
                .map(child -> span(child, definitions))
                .toList();
        var listItem = place.member("listItem");
        var level = place.member("level");
        return place.checked(() -> listItem.absent()
                ? new Block(style, null, level.number(0), children)
                : new Block(
                        style,
                        listItem.oneOf(Block.ListItem.values(), Block.ListItem::label, Block.ListItem.BULLET),
                        level.number(1),
                        children));
    }

    private static Span span(Place place, Map<String, Mark> definitions) {
        place.member("_type").is("span");
        var marks = place.member("marks").listOrEmpty().stream()
                .map(mark -> mark(mark.text(), place.member("marks"), definitions))
                .toList();
        return place.checked(() -> new Span(place.member("text").text(), marks));
    }

    private static Mark mark(String name, Place place, Map<String, Mark> definitions) {
        var definition = definitions.get(name);
        if (definition != null) {
            return definition;
        }
        return Stream.of(Mark.Decorator.values())
                .filter(decorator -> decorator.label().equals(name))
                .findFirst()
                .orElseThrow(() -> place.refused("names '" + name + "', which markDefs does not hold; marks without a"
                        + " definition are strong, em, sub, sup and code"));
    }

    private static Mark annotation(Place place) {
        var type = place.member("_type");
        return switch (type.text()) {
            case "link" -> annotation(place.member("href"), Mark.Link::new);
            case "citation" -> annotation(place.member("reference"), Mark.Citation::new);
            default -> throw type.refused("is '" + type.text() + "'; it must be link or citation");
        };
    }

    private static Mark annotation(Place place, Function<String, Mark> making) {
        return place.checked(() -> making.apply(place.text()));
    }
}
