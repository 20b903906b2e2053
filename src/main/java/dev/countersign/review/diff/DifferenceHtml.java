package dev.countersign.review.diff;

import dev.countersign.kit.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes differences as HTML: a fragment that stands by itself, everything in it escaped. What was removed and added is said in words for those
 * who hear the page, and struck through and underlined for those who do not see the colours; {@link #STYLE} does the latter where there is no
 * style sheet of ours.
 */
public final class DifferenceHtml {

    /** Rules for a page without our style sheet. */
    public static final String STYLE = """
            .difference ins{background:#d8f2e2;text-decoration:underline;text-decoration-thickness:1px}
            .difference del{background:#fbe0df;text-decoration:line-through}
            .difference .heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
            .difference .fate,.difference .restyling{color:#5b6a65;font-size:.85em}
            .difference dl{display:grid;grid-template-columns:minmax(7em,10em) 1fr;gap:.3em 1em}
            .difference dd{margin:0}
            """;

    private static final int LEAST_FOLDED = 3;

    private final StringBuilder out = new StringBuilder();

    private DifferenceHtml() {}

    /** All parts that differ, each under its title as a heading of this level, from 1 to 6. */
    public static String of(Difference difference, int level) {
        if (difference.isEmpty()) return "<p class=\"difference\">The two say the same.</p>";
        return difference.changed().stream()
                .map(part -> "<section class=\"difference\"><h%1$d>%2$s</h%1$d><p class=\"fate\">%3$s</p>%4$s</section>"
                        .formatted(
                                level, RunHtml.escaped(part.title()), RunHtml.escaped(capital(part.fate())), of(part)))
                .collect(Collectors.joining());
    }

    /** The members of one part, those that are the same folded away where there are many. */
    public static String of(PartDifference part) {
        var html = new DifferenceHtml();
        html.fields(part.fields());
        return html.out.toString();
    }

    private void fields(List<Field> fields) {
        var isChanged = fields.stream().anyMatch(Field::isChanged);
        var shown = fields.stream().filter(DifferenceHtml::isShown).toList();
        shown.stream().filter(field -> field.role() == Field.Role.HEADING).forEach(this::heading);
        shown.stream().filter(field -> field.role() == Field.Role.TEXT).forEach(this::text);
        var facts = shown.stream()
                .filter(field -> field.role() == Field.Role.FACT || field.role() == Field.Role.TECHNICAL)
                .toList();
        if (!isChanged) {
            facts(facts);
            return;
        }
        facts(facts.stream().filter(Field::isChanged).toList());
        folded(
                facts.stream().filter(field -> !field.isChanged()).toList(),
                count -> count == 1 ? "1 field unchanged" : count + " fields unchanged",
                this::facts);
    }

    private static boolean isShown(Field field) {
        return field.role() != Field.Role.TECHNICAL || field.isChanged();
    }

    private void heading(Field field) {
        out.append(field.path().contains(".") ? "<p class=\"term\">" : "<p class=\"heading\">");
        content(field.content());
        out.append("</p>");
    }

    private void text(Field field) {
        switch (field.content()) {
            case Content.Lines(var lines) -> lines(lines);
            case Content.Entries(var entries) -> entries(entries);
        }
    }

    private void facts(List<Field> facts) {
        if (facts.isEmpty()) return;
        out.append("<dl class=\"facts\">");
        for (var field : facts) {
            out.append("<dt>").append(RunHtml.escaped(field.name())).append("</dt><dd>");
            content(field.content());
            out.append("</dd>");
        }
        out.append("</dl>");
    }

    /** A value beside its name or in a heading: one line without an element of its own, or several. */
    private void content(Content content) {
        switch (content) {
            case Content.Lines(var lines)
            when lines.size() == 1 && isPlain(lines.getFirst()) -> {
                fate(lines.getFirst());
                runs(lines.getFirst());
            }
            case Content.Lines(var lines) -> {
                out.append("<div>");
                blocks(lines);
                out.append("</div>");
            }
            case Content.Entries(var entries) -> entries(entries);
        }
    }

    private static boolean isPlain(Line line) {
        return shape(line).listItem() == null && shape(line).style() == Block.Style.NORMAL && !line.isReshaped();
    }

    /** Lines, where many of them in a row are the same folded but for one at each end, which shows where one is. */
    private void lines(List<Line> lines) {
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            var changed = lines.get(from).isChanged();
            while (to < lines.size() && lines.get(to).isChanged() == changed) to++;
            var run = lines.subList(from, to);
            if (changed) blocks(run);
            else {
                int first = from == 0 ? 0 : 1;
                int last = to == lines.size() ? run.size() : run.size() - 1;
                if (last - first < LEAST_FOLDED) blocks(run);
                else {
                    blocks(run.subList(0, first));
                    folded(run.subList(first, last), count -> count + " paragraphs unchanged", this::blocks);
                    blocks(run.subList(last, run.size()));
                }
            }
            from = to;
        }
    }

    private void blocks(List<Line> lines) {
        @Nullable String open = null;
        for (var line : lines) {
            var shape = shape(line);
            var list = shape.listItem() == null ? null : shape.listItem() == Block.ListItem.NUMBER ? "ol" : "ul";
            if (open != null && !open.equals(list))
                out.append("</").append(open).append('>');
            if (list != null && !list.equals(open)) out.append('<').append(list).append('>');
            open = list;
            block(line, shape);
        }
        if (open != null) out.append("</").append(open).append('>');
    }

    private void block(Line line, Shape shape) {
        var element = shape.listItem() != null
                ? "li"
                : switch (shape.style()) {
                    case NORMAL -> "p";
                    case H3 -> "h5";
                    case H4 -> "h6";
                    case BLOCKQUOTE -> "blockquote";
                };
        out.append('<').append(element);
        if (shape.level() > 1) out.append(" class=\"level-%d\"".formatted(shape.level()));
        out.append('>');
        fate(line);
        runs(line);
        out.append("</").append(element).append('>');
    }

    private static Shape shape(Line line) {
        var shape = line.after() != null ? line.after() : line.before();
        return Objects.requireNonNull(shape, "a line was or is something");
    }

    private void fate(Line line) {
        var words = new ArrayList<String>();
        if (line.place().moved()) words.add("moved here");
        if (line.isReshaped() && line.before() != null)
            words.add("was " + line.before().inWords());
        fate(String.join(", ", words));
    }

    private void fate(String words) {
        if (!words.isEmpty())
            out.append("<span class=\"fate\">").append(RunHtml.escaped(words)).append("</span> ");
    }

    private void entries(List<Entry> entries) {
        out.append("<div class=\"entries\">");
        for (int from = 0; from < entries.size(); ) {
            int to = from;
            var changed = entries.get(from).isChanged();
            while (to < entries.size() && entries.get(to).isChanged() == changed) to++;
            var run = entries.subList(from, to);
            if (changed) run.forEach(this::entry);
            else
                folded(
                        run,
                        count -> count == 1 ? "1 unchanged" : count + " unchanged",
                        same -> same.forEach(this::entry));
            from = to;
        }
        out.append("</div>");
    }

    private void entry(Entry entry) {
        out.append("<div class=\"entry\">");
        var place = entry.place();
        fate(place.isAdded() ? "new" : place.isRemoved() ? "removed" : place.moved() ? "moved here" : "");
        fields(entry.fields());
        out.append("</div>");
    }

    private <T> void folded(List<T> what, IntFunction<String> summary, Consumer<List<T>> write) {
        if (what.isEmpty()) return;
        out.append("<details><summary>")
                .append(RunHtml.escaped(summary.apply(what.size())))
                .append("</summary>");
        write.accept(what);
        out.append("</details>");
    }

    private void runs(Line line) {
        line.runs().forEach(run -> RunHtml.write(run, out));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
