package dev.countersign.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the content of an edition for reading: every member of every section and card, in words, so that nothing signed is left out. */
final class EvidenceContent {

    private static final Set<String> SAID_ALREADY = Set.of("heading", "name", "digest", "type", "key", "id", "slug");
    private static final Set<String> TECHNICAL = Set.of("_key", "_type", "markDefs");

    /** Canonical JSON is sorted by the alphabet; a term is read before what it means. */
    private static final List<String> FIRST =
            List.of("term", "question", "title", "label", "summary", "intro", "text", "body");

    private static final Comparator<Map.Entry<?, ?>> READING_ORDER = Comparator.<Map.Entry<?, ?>>comparingInt(
                    member -> FIRST.contains(member.getKey()) ? FIRST.indexOf(member.getKey()) : FIRST.size())
            .thenComparing(member -> String.valueOf(member.getKey()));

    private final Html out = new Html();

    static String of(List<Map<String, Object>> sections) {
        var written = new EvidenceContent();
        sections.forEach(written::section);
        return written.out.toString();
    }

    private void section(Map<String, Object> section) {
        var heading = section.get("heading");
        out.html("<article class=\"part\">");
        out.heading(3, heading == null ? "(no heading)" : heading.toString());
        out.html("<p class=\"soft\">%s · part “%s” · %s</p>\n"
                .formatted(
                        Html.escaped(words(String.valueOf(section.get("type")))),
                        Html.escaped(String.valueOf(section.get("key"))),
                        Html.escaped(String.valueOf(section.get("digest")))));
        members(section, "treatments");
        EvidenceText.objects(section.get("treatments")).forEach(this::card);
        out.html("</article>\n");
    }

    private void card(Map<String, Object> card) {
        out.html("<div class=\"card\">");
        out.heading(4, String.valueOf(card.get("name")));
        out.html("<p class=\"soft\">treatment card · part “card:%s” · %s</p>\n"
                .formatted(
                        Html.escaped(String.valueOf(card.get("slug"))),
                        Html.escaped(String.valueOf(card.get("digest")))));
        members(card, "");
        out.html("</div>\n");
    }

    private void members(Map<String, Object> members, String but) {
        out.html("<dl>");
        members.entrySet().stream().sorted(READING_ORDER).forEach(member -> {
            var name = member.getKey();
            var value = member.getValue();
            if (!SAID_ALREADY.contains(name) && !TECHNICAL.contains(name) && !name.equals(but))
                out.html("<dt>%s</dt><dd>%s</dd>\n".formatted(Html.escaped(words(name)), value(value)));
        });
        out.html("</dl>\n");
    }

    private static String value(Object value) {
        return switch (value) {
            case List<?> list
            when EvidenceText.isRichText(list) -> EvidenceText.richText(list).html();
            case List<?> list ->
                list.stream()
                        .map(element -> "<li>" + value(element) + "</li>")
                        .collect(Collectors.joining("", "<ul>", "</ul>"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .sorted(READING_ORDER)
                        .filter(member -> !TECHNICAL.contains(String.valueOf(member.getKey())))
                        .map(member -> "<dt>%s</dt><dd>%s</dd>"
                                .formatted(
                                        Html.escaped(words(String.valueOf(member.getKey()))), value(member.getValue())))
                        .collect(Collectors.joining("", "<dl>", "</dl>"));
            case Boolean yes -> yes ? "yes" : "no";
            default -> Html.escaped(value.toString());
        };
    }

    /** {@code maximumPerDay} as people write it. */
    static String words(String name) {
        var words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
