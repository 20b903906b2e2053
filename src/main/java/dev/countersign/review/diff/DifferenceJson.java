package dev.countersign.review.diff;

import dev.countersign.kit.Mark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes differences as JSON members: parts, fields and lines about which something differs, each text as runs. */
public final class DifferenceJson {

    private DifferenceJson() {}

    /** What differs; a list without elements if nothing does. */
    public static List<Map<String, Object>> of(Difference difference) {
        return difference.changed().stream().map(DifferenceJson::part).toList();
    }

    private static Map<String, Object> part(PartDifference part) {
        var members = new LinkedHashMap<String, Object>();
        members.put("part", part.key().value());
        members.put("title", part.title());
        members.put("fate", part.fate());
        putPlace(members, part.place());
        members.put("fields", fields(part.fields()));
        return members;
    }

    private static List<Map<String, Object>> fields(List<Field> fields) {
        return fields.stream()
                .filter(Field::isChanged)
                .map(DifferenceJson::field)
                .toList();
    }

    private static Map<String, Object> field(Field field) {
        var members = new LinkedHashMap<String, Object>();
        members.put("path", field.path());
        members.put("name", field.name());
        switch (field.content()) {
            case Content.Lines(var lines) ->
                members.put(
                        "lines",
                        lines.stream()
                                .filter(Line::isChanged)
                                .map(DifferenceJson::line)
                                .toList());
            case Content.Entries(var entries) ->
                members.put(
                        "entries",
                        entries.stream()
                                .filter(Entry::isChanged)
                                .map(DifferenceJson::entry)
                                .toList());
        }
        return members;
    }

    private static Map<String, Object> entry(Entry entry) {
        var members = new LinkedHashMap<String, Object>();
        members.put("title", entry.title());
        putPlace(members, entry.place());
        members.put("fields", fields(entry.fields()));
        return members;
    }

    private static Map<String, Object> line(Line line) {
        var members = new LinkedHashMap<String, Object>();
        putPlace(members, line.place());
        if (line.isReshaped()) {
            members.put("was", inWords(line.before()));
            members.put("is", inWords(line.after()));
        }
        members.put("runs", line.runs().stream().map(DifferenceJson::run).toList());
        return members;
    }

    private static String inWords(@Nullable Shape shape) {
        return shape == null ? "" : shape.inWords();
    }

    private static Map<String, Object> run(Run run) {
        var members = new LinkedHashMap<String, Object>();
        switch (run) {
            case Run.Same(String text, List<Mark> marks) -> put(members, "same", text, "marks", marks);
            case Run.Removed(String text, List<Mark> marks) -> put(members, "removed", text, "marks", marks);
            case Run.Added(String text, List<Mark> marks) -> put(members, "added", text, "marks", marks);
            case Run.Restyled(String text, List<Mark> before, List<Mark> after) -> {
                put(members, "same", text, "marks", after);
                members.put("marksBefore", marks(before));
            }
        }
        return members;
    }

    private static void put(Map<String, Object> members, String fate, String text, String name, List<Mark> marks) {
        members.put(fate, text);
        if (!marks.isEmpty()) members.put(name, marks(marks));
    }

    private static List<String> marks(List<Mark> marks) {
        return marks.stream()
                .map(mark -> switch (mark) {
                    case Mark.Citation(String reference) -> "cites " + reference;
                    case Mark.Link(String href) -> "leads to " + href;
                    case Mark.Decorator decorator -> decorator.name().toLowerCase(Locale.ROOT);
                })
                .toList();
    }

    private static void putPlace(Map<String, Object> members, Place place) {
        if (place.before() != null) members.put("before", place.before());
        if (place.after() != null) members.put("after", place.after());
        if (place.moved()) members.put("moved", true);
    }
}
