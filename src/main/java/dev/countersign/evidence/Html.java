package dev.countersign.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a page, everything in it escaped but what says that it is HTML. */
final class Html {

    private final StringBuilder out = new StringBuilder();

    Html heading(int level, String text) {
        out.append("<h%1$d>%2$s</h%1$d>\n".formatted(level, escaped(text)));
        return this;
    }

    Html paragraph(String text) {
        return html("<p>" + escaped(text) + "</p>\n");
    }

    Html note(String text) {
        return html("<p class=\"note\">" + escaped(text) + "</p>\n");
    }

    /** What is HTML already. */
    Html html(String html) {
        out.append(html);
        return this;
    }

    /** Opens a section that a link leads to. */
    Html section(String id, String title) {
        return html("<section id=\"%s\">\n".formatted(escaped(id))).heading(2, title);
    }

    Html end() {
        return html("</section>\n");
    }

    /** Facts by name; those without a value are left out. */
    Html facts(List<String[]> facts) {
        html("<dl>");
        for (var fact : facts)
            if (!fact[1].isEmpty()) html("<dt>%s</dt><dd>%s</dd>\n".formatted(escaped(fact[0]), escaped(fact[1])));
        return html("</dl>\n");
    }

    Html table(List<String> head, List<List<String>> rows) {
        html("<div class=\"wide\"><table><thead><tr>%s</tr></thead><tbody>\n"
                .formatted(head.stream()
                        .map(cell -> "<th scope=\"col\">" + escaped(cell) + "</th>")
                        .collect(Collectors.joining())));
        for (var row : rows)
            html(row.stream()
                    .map(cell -> "<td>" + escaped(cell) + "</td>")
                    .collect(Collectors.joining("", "<tr>", "</tr>\n")));
        return html("</tbody></table></div>\n");
    }

    /** What is folded away on a screen, and printed. */
    Html folded(String summary, String html) {
        return html("<details><summary>%s</summary>\n%s</details>\n".formatted(escaped(summary), html));
    }

    Html list(List<String> items) {
        return html(items.stream()
                .map(item -> "<li>" + escaped(item) + "</li>")
                .collect(Collectors.joining("", "<ul>", "</ul>\n")));
    }

    static String[] fact(String name, @Nullable Object value) {
        return new String[] {name, value == null ? "" : value.toString()};
    }

    static List<String> row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).toList();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
