package dev.countersign.review.policy;

import dev.countersign.kit.Json;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * YAML as JSON, with the line of each value. Only what JSON has too: no anchors, no tags, one document, each name once; text without quotes is
 * a number only if it looks like a whole one, and a truth only if it is {@code true} or {@code false}. Nothing is constructed from it but text.
 *
 * @param lines the line of each value by its JSON pointer, from 1
 */
record YamlTree(JsonNode tree, Map<String, Integer> lines) {

    private static final int MOST_CHARACTERS = 256 * 1024;
    private static final int MOST_DEPTH = 12;

    /**
     * Reads a document.
     *
     * @throws Unreadable if it is no such YAML
     */
    static YamlTree of(String text) {
        if (text.length() > MOST_CHARACTERS)
            throw new Unreadable(0, "this is longer than %d KB".formatted(MOST_CHARACTERS / 1024));
        try {
            refuseAnchors(text);
            var root = yaml().compose(new StringReader(text));
            if (root == null) throw new Unreadable(0, "there is nothing in it");
            var lines = new HashMap<String, Integer>();
            return new YamlTree(json(root, "", lines), Map.copyOf(lines));
        } catch (MarkedYAMLException e) {
            throw new Unreadable(line(e.getProblemMark()), inWords(e));
        } catch (YAMLException e) {
            throw new Unreadable(0, firstLine(String.valueOf(e.getMessage())));
        }
    }

    /** The line of a value, or of what is around it where the value itself is missing; 0 if nothing is. */
    int lineOf(String pointer) {
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null) return line;
            if (at.isEmpty()) return 0;
        }
    }

    /** Why a text is no YAML that is read here; {@code line} 0 where that is not about a line. */
    static final class Unreadable extends RuntimeException {
        private final int line;

        Unreadable(int line, String why) {
            super(why);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(MOST_DEPTH);
        options.setMaxAliasesForCollections(0);
        return new Yaml(new SafeConstructor(options));
    }

    /** Before anything is composed: what an alias stands for would be there again at each place. */
    private static void refuseAnchors(String text) {
        for (Event event : yaml().parse(new StringReader(text)))
            if (event instanceof AliasEvent)
                throw new Unreadable(
                        line(event.getStartMark()), "aliases (*) are not read here: write out what it stands for");
    }

    private static JsonNode json(Node node, String at, Map<String, Integer> lines) {
        lines.putIfAbsent(at, line(node.getStartMark()));
        if (!node.getTag().getValue().startsWith("tag:yaml.org,2002:") || hasBinaryOrSuch(node))
            throw new Unreadable(line(node.getStartMark()), "tags (!) are not read here");
        return switch (node) {
            case MappingNode mapping -> members(mapping, at, lines);
            case SequenceNode sequence -> {
                var list = Json.MAPPER.createArrayNode();
                for (var item : sequence.getValue()) list.add(json(item, at + "/" + list.size(), lines));
                yield list;
            }
            case ScalarNode scalar -> value(scalar);
            default -> throw new Unreadable(line(node.getStartMark()), "this is neither text, list nor members");
        };
    }

    private static ObjectNode members(MappingNode mapping, String at, Map<String, Integer> lines) {
        var members = Json.MAPPER.createObjectNode();
        for (var member : mapping.getValue()) {
            var line = line(member.getKeyNode().getStartMark());
            if (!(member.getKeyNode() instanceof ScalarNode name))
                throw new Unreadable(line, "a member’s name must be a word");
            if (members.has(name.getValue()))
                throw new Unreadable(line, "'%s' stands here twice".formatted(name.getValue()));
            var place = at + "/" + name.getValue().replace("~", "~0").replace("/", "~1");
            lines.put(place, line);
            members.set(name.getValue(), json(member.getValueNode(), place, lines));
        }
        return members;
    }

    private static JsonNode value(ScalarNode scalar) {
        var text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN)
            return Json.MAPPER.getNodeFactory().stringNode(text);
        if (text.matches("-?\\d{1,9}")) return Json.MAPPER.getNodeFactory().numberNode(Integer.parseInt(text));
        return switch (text) {
            case "", "~", "null" -> Json.MAPPER.getNodeFactory().nullNode();
            case "true", "false" -> Json.MAPPER.getNodeFactory().booleanNode(text.equals("true"));
            default -> Json.MAPPER.getNodeFactory().stringNode(text);
        };
    }

    private static boolean hasBinaryOrSuch(Node node) {
        return !node.getTag().getValue().matches(".*:(map|seq|str|int|float|bool|null|timestamp|merge|value)");
    }

    private static String inWords(MarkedYAMLException e) {
        var problem = firstLine(e.getProblem());
        return problem.contains("tag") ? "tags (!) are not read here" : problem;
    }

    private static String firstLine(String message) {
        return String.valueOf(message).lines().findFirst().orElse("it cannot be read");
    }

    private static int line(org.yaml.snakeyaml.error.@org.jspecify.annotations.Nullable Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }
}
