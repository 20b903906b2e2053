package dev.countersign.importing;

import dev.countersign.importing.Recognition.Certainty;
import dev.countersign.importing.outline.Lines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The properties that blog systems put between two lines of three dashes at the very start. */
final class FrontMatter {

    private static final int MOST_LINES = 60;
    private static final Pattern PROPERTY = Pattern.compile("([A-Za-z_-]{2,30}):\\s*(.*)");

    private FrontMatter() {}

    /** The text with its properties blanked out, so that lines keep their numbers; the properties are noted in the draft. */
    static String without(String text, Draft draft) {
        if (!text.startsWith("---\n")) return text;
        int end = text.indexOf("\n---", 3);
        if (end < 0) return text;
        var lines = text.substring(4, Math.max(4, end)).split("\n");
        if (lines.length > MOST_LINES || !List.of(lines).stream().anyMatch(line -> PROPERTY.matcher(line).matches())) return text;
        for (int i = 0; i < lines.length; i++) if (!lines[i].isBlank()) property(lines[i].strip(), Lines.of(i + 2), draft);
        int rest = text.indexOf('\n', end + 1);
        return "\n".repeat(lines.length + 2) + (rest < 0 ? "" : text.substring(rest + 1));
    }

    private static void property(String line, Lines where, Draft draft) {
        var matcher = PROPERTY.matcher(line);
        if (!matcher.matches()) {
            draft.leave(Leftover.Kind.METADATA, line, where, "It stands among the properties at the start.");
            return;
        }
        var value = matcher.group(2).replaceAll("^[\"']|[\"']$", "").strip();
        var person = PersonText.of(value).filter(found -> found.rest().isBlank());
        switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "title" -> {
                if (value.isEmpty() || value.length() > 200) leave(line, where, draft);
                else draft.title(value, where, "It is the property “title” at the start.", Certainty.CERTAIN);
            }
            case "author", "reviewer" -> {
                var as = matcher.group(1).equalsIgnoreCase("author") ? PeopleLines.As.AUTHOR : PeopleLines.As.REVIEWER;
                if (person.isEmpty()) leave(line, where, draft);
                else draft.person(as, person.get().person(), where, "It is the property “%s” at the start.".formatted(as.word()), Certainty.CERTAIN);
            }
            default -> leave(line, where, draft);
        }
    }

    private static void leave(String line, Lines where, Draft draft) {
        draft.leave(Leftover.Kind.METADATA, line, where, "It is a property of the page, at the start.");
    }
}
