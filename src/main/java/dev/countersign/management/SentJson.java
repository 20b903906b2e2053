package dev.countersign.management;

import dev.countersign.kit.Json;
import dev.countersign.kit.Limits;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.http.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads JSON strictly, holds it to the limits that its record declares, and says of everything that is wrong where it is. The parser stops at the first mistake; so each mistake is noted and taken
 * out, and the rest is read again, until it reads.
 */
final class SentJson {

    private static final int MOST_MISTAKES = 20;
    private static final ObjectReader STRICT = Json.MAPPER.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

    private SentJson() {}

    /**
     * The value that the JSON stands for.
     *
     * @throws RuntimeException a problem for what is no JSON, a refusal with a reason for each member that is wrong
     */
    static <T> T read(byte[] json, Class<T> type) {
        if (!(tree(json) instanceof ObjectNode members))
            throw Refusal.of(Refusal.Kind.INVALID, "invalid-body", "The body is one JSON object, in braces.")
                    .exception();
        var reasons = new ArrayList<Reason>();
        nullsInLists(members, "", reasons);
        var unknown = false;
        var misfits = reasons.size();
        while (reasons.size() < MOST_MISTAKES) {
            try {
                var value = Json.MAPPER.treeToValue(members, type);
                var beyond = Limits.brokenBy(value).stream()
                        .filter(limit -> reasons.stream().noneMatch(reason -> concern(limit, reason)))
                        .toList();
                reasons.addAll(beyond);
                if (reasons.isEmpty()) return value;
                break;
            } catch (DatabindException mistake) {
                misfits++;
                reasons.add(new Reason(pointer(mistake.getPath()), SentMistake.inWords(mistake)));
                unknown |= mistake instanceof UnrecognizedPropertyException;
                if (!takeOut(members, mistake.getPath())) break;
            }
        }
        throw new Refusal(
                        Refusal.Kind.INVALID,
                        unknown ? "unknown-member" : misfits == 0 ? "invalid-content" : "invalid-body",
                        reasons.size() == 1
                                ? reasons.getFirst().message() + "."
                                : "Several members of the body need another look.",
                        reasons)
                .exception();
    }

    /** Whether two reasons are about the same: what was taken out is beyond its limits only because it is gone. */
    private static boolean concern(Reason limit, Reason mistake) {
        return mistake.at().equals(limit.at()) || mistake.at().startsWith(limit.at() + "/");
    }

    private static JsonNode tree(byte[] json) {
        try {
            return STRICT.readTree(json);
        } catch (DatabindException e) {
            throw malformed("there is more after the end of the object");
        } catch (JacksonException e) {
            var at = e.getLocation();
            var where = at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
            throw malformed(e.getOriginalMessage().replaceAll("\\R.*", "") + where);
        }
    }

    private static RuntimeException malformed(String why) {
        return Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not JSON: %s.".formatted(why))
                .exception();
    }

    /** Absent is absent, and nothing in a list can be absent: such a list is taken out. */
    private static void nullsInLists(JsonNode node, String at, List<Reason> reasons) {
        switch (node) {
            case ArrayNode list -> {
                for (int i = 0; i < list.size(); i++) nullsInLists(list.get(i), at + "/" + i, reasons);
            }
            case ObjectNode members -> {
                for (var member : List.copyOf(members.properties())) {
                    var place = at + "/" + escaped(member.getKey());
                    nullsInLists(member.getValue(), place, reasons);
                    if (member.getValue() instanceof ArrayNode list
                            && list.valueStream().anyMatch(JsonNode::isNull)) members.remove(member.getKey());
                }
            }
            case NullNode absent -> {
                if (at.matches(".*/\\d+")) reasons.add(new Reason(at, "A list holds no null: leave it out"));
            }
            default -> {}
        }
    }

    /** Takes the member out in which the mistake is; an entry of a list goes with its list. */
    private static boolean takeOut(ObjectNode root, List<JacksonException.Reference> path) {
        ObjectNode owner = null;
        String name = null;
        JsonNode at = root;
        for (var step : path) {
            if (step.getPropertyName() != null && at instanceof ObjectNode members) {
                owner = members;
                name = step.getPropertyName();
            }
            at = step.getPropertyName() == null ? at.path(step.getIndex()) : at.path(step.getPropertyName());
        }
        return owner != null && owner.remove(name) != null;
    }

    private static String pointer(List<JacksonException.Reference> path) {
        var pointer = new StringBuilder();
        for (var step : path)
            pointer.append('/')
                    .append(step.getPropertyName() == null ? step.getIndex() : escaped(step.getPropertyName()));
        return pointer.toString();
    }

    private static String escaped(@Nullable String member) {
        return String.valueOf(member).replace("~", "~0").replace("/", "~1");
    }
}
