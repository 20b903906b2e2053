package dev.countersign.review.diff;

import dev.countersign.kit.Mark;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes runs of text as HTML, with what is marked about them and what became of them. */
final class RunHtml {

    private RunHtml() {}

    /** Writes one run to the end of what is written already. */
    static void write(Run run, StringBuilder out) {
        switch (run) {
            case Run.Same(String text, List<Mark> marks) -> marked(out, text, marks);
            case Run.Removed(String text, List<Mark> marks) -> said(out, "del", "removed", text, marks);
            case Run.Added(String text, List<Mark> marks) -> said(out, "ins", "added", text, marks);
            case Run.Restyled(String text, List<Mark> before, List<Mark> after) -> {
                out.append("<span class=\"restyled\">");
                marked(out, text, after);
                out.append(" <span class=\"restyling\">(")
                        .append(escaped(restyling(before, after)))
                        .append(")</span></span>");
            }
        }
    }

    /** White space at the ends says nothing by itself and stays outside, so that what is marked begins and ends with a word. */
    private static void said(StringBuilder out, String element, String word, String text, List<Mark> marks) {
        var core = text.isBlank() ? text : text.strip();
        int from = text.indexOf(core);
        out.append(escaped(text.substring(0, from)).replace("\n", "<br>"));
        out.append('<')
                .append(element)
                .append("><span class=\"heard\">")
                .append(word)
                .append(": </span>");
        marked(out, core, marks);
        out.append("<span class=\"heard\">, end of what was ")
                .append(word)
                .append("; </span></")
                .append(element)
                .append('>');
        out.append(escaped(text.substring(from + core.length())).replace("\n", "<br>"));
    }

    private static void marked(StringBuilder out, String text, List<Mark> marks) {
        marks.forEach(mark -> out.append(open(mark)));
        out.append(escaped(text).replace("\n", "<br>"));
        marks.reversed().forEach(mark -> out.append("</").append(element(mark)).append('>'));
    }

    private static String open(Mark mark) {
        return switch (mark) {
            case Mark.Citation(String reference) -> "<cite data-reference=\"%s\">".formatted(escaped(reference));
            case Mark.Link(String href) -> "<a href=\"%s\">".formatted(escaped(href));
            case Mark.Decorator decorator -> "<" + element(decorator) + ">";
        };
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case Mark.Citation citation -> "cite";
            case Mark.Link link -> "a";
            case Mark.Decorator decorator -> decorator.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String restyling(List<Mark> before, List<Mark> after) {
        return Stream.concat(
                        after.stream().filter(mark -> !before.contains(mark)).map(mark -> "now " + inWords(mark)),
                        before.stream().filter(mark -> !after.contains(mark)).map(mark -> "no longer " + inWords(mark)))
                .collect(Collectors.joining(", "));
    }

    private static String inWords(Mark mark) {
        return switch (mark) {
            case Mark.Citation(String reference) -> "resting on " + reference;
            case Mark.Link(String href) -> "leading to " + href;
            case Mark.Decorator decorator ->
                switch (decorator) {
                    case STRONG -> "bold";
                    case EM -> "in italics";
                    case SUB -> "lowered";
                    case SUP -> "raised";
                    case CODE -> "code";
                };
        };
    }

    /** Text that is no markup, between tags or in a quoted attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
