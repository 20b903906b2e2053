package dev.countersign.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes rich text as CommonMark that reads back to the same text. A citation becomes {@code [^r1]} after the text that
 * rests on it, so where that text begins is lost. Marks that delimiters cannot express (subscript, half a word in bold)
 * are written as the HTML tags that CommonMark allows.
 */
final class MarkdownText {

    private static final Pattern BLOCK_MARKER = Pattern.compile("^(?:[#>=]|[-+](?=[ -]|$))");
    private static final Pattern NUMBER_MARKER = Pattern.compile("^(\\d{1,9})([.)])(?= |$)");
    private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

    private MarkdownText() {}

    static String write(RichText text) {
        var out = new StringBuilder();
        var numbers = new ListNumbers();
        var indents = new String[Block.DEEPEST_LEVEL + 1];
        indents[0] = "";
        boolean afterItem = false;
        for (Block block : text.blocks()) {
            boolean item = block.listItem() != null;
            if (!out.isEmpty()) {
                out.append(item && afterItem ? "\n" : "\n\n");
            }
            var marker = numbers.marker(block, "- ");
            if (item) {
                indents[block.level()] = indents[block.level() - 1] + " ".repeat(marker.length());
                out.append(indents[block.level() - 1]).append(marker);
            }
            out.append(block(block).replace("\n", "\n" + indents[block.level()]));
            afterItem = item;
        }
        return out.toString();
    }

    private static String block(Block block) {
        var inline = inline(block.children(), 0, ' ', ' ');
        return switch (block.style()) {
            case NORMAL -> lines(inline);
            case BLOCKQUOTE -> "> " + lines(inline).replace("\n", "\n> ");
            case H3 -> "### " + heading(inline);
            case H4 -> "#### " + heading(inline);
        };
    }

    /** Keeps the beginning of each line from reading as a list, heading or quotation, and spaces at its ends. */
    private static String lines(String inline) {
        return inline.lines().map(MarkdownText::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        var safe = BLOCK_MARKER.matcher(line).replaceFirst("\\\\$0");
        safe = NUMBER_MARKER.matcher(safe).replaceFirst("$1\\\\$2");
        return edges(safe);
    }

    /** A heading is one line: a line break is a tag there, and hashes at the end would be taken as its closing. */
    private static String heading(String inline) {
        var line = inline.replace("\\\n", "<br>");
        return edges(line.endsWith("#") ? line.substring(0, line.length() - 1) + "\\#" : line);
    }

    private static String edges(String line) {
        var safe = line.startsWith(" ") ? "&#32;" + line.substring(1) : line;
        return safe.endsWith(" ") ? safe.substring(0, safe.length() - 1) + "&#32;" : safe;
    }

    /** Spans that share their mark at this depth are written together inside it. */
    private static String inline(List<Span> spans, int depth, int before, int after) {
        var out = new StringBuilder();
        int first = 0;
        for (var group : groups(spans, depth)) {
            int end = first + group.size();
            int left = first == 0 ? before : lastLetter(spans.get(first - 1));
            int right = end == spans.size() ? after : firstLetter(spans.get(end));
            append(out, group(group, depth, left, right));
            first = end;
        }
        return out.toString();
    }

    private static List<List<Span>> groups(List<Span> spans, int depth) {
        var groups = new ArrayList<List<Span>>();
        for (Span span : spans) {
            boolean marked = span.marks().size() > depth;
            if (marked
                    && !groups.isEmpty()
                    && groups.getLast().getLast().marks().size() > depth
                    && groups.getLast()
                            .getLast()
                            .marks()
                            .get(depth)
                            .equals(span.marks().get(depth))) {
                groups.getLast().add(span);
            } else {
                groups.add(new ArrayList<>(List.of(span)));
            }
        }
        return groups;
    }

    private static String group(List<Span> group, int depth, int left, int right) {
        if (group.getFirst().marks().size() <= depth) {
            return text(group.getFirst().text());
        }
        return switch (group.getFirst().marks().get(depth)) {
            case Mark.Citation(String reference) -> inline(group, depth + 1, left, right) + "[^" + reference + "]";
            case Mark.Link(String href) -> "[" + inline(group, depth + 1, '[', ']') + "](" + destination(href) + ")";
            case Mark.Decorator decorator ->
                switch (decorator) {
                    case STRONG -> emphasis(group, depth, left, right, decorator, "**");
                    case EM -> emphasis(group, depth, left, right, decorator, "_");
                    case SUB, SUP -> tagged(group, depth, decorator);
                    case CODE -> code(group, depth);
                };
        };
    }

    /** Delimiters count only between a letter within and none without. */
    private static String emphasis(
            List<Span> group, int depth, int left, int right, Mark.Decorator decorator, String delimiter) {
        boolean delimited = Character.isLetterOrDigit(firstLetter(group.getFirst()))
                && Character.isLetterOrDigit(lastLetter(group.getLast()))
                && parts(left)
                && parts(right);
        return delimited
                ? delimiter + inline(group, depth + 1, left, right) + delimiter
                : tagged(group, depth, decorator);
    }

    private static String tagged(List<Span> group, int depth, Mark.Decorator decorator) {
        var name = decorator.label();
        return "<" + name + ">" + inline(group, depth + 1, '>', '<') + "</" + name + ">";
    }

    /** Code has no escapes, so the fence is longer than any within; line breaks it has neither. */
    private static String code(List<Span> group, int depth) {
        var line = group.getFirst().text();
        if (line.contains("\n")) {
            return tagged(group, depth, Mark.Decorator.CODE);
        }
        var fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        boolean padded = line.startsWith("`")
                || line.endsWith("`")
                || line.startsWith(" ")
                        && line.endsWith(" ")
                        && !line.replace(" ", "").isEmpty();
        return padded ? fence + " " + line + " " + fence : fence + line + fence;
    }

    private static String destination(String href) {
        var safe = ENTITY.matcher(href).replaceAll("&amp;");
        return safe.contains("(") || safe.contains(")") ? "<" + safe + ">" : safe;
    }

    private static String text(String text) {
        var out = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            char next = at + 1 < text.length() ? text.charAt(at + 1) : '[';
            switch (c) {
                case '\n' -> out.append("\\\n");
                case '\t' -> out.append("&#9;");
                case '\\', '`', '*', '_', '[', ']', '<', '~' -> out.append('\\').append(c);
                case '!' -> out.append(next == '[' ? "\\!" : "!");
                case '^' -> out.append(at == 0 ? "\\^" : "^");
                case '&' -> out.append(next == '#' || Character.isLetter(next) ? "\\&" : "&");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** An empty comment parts code from code, whose fences would otherwise run together. */
    private static void append(StringBuilder out, String next) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) == '`' && next.startsWith("`")) {
            out.append("<!-- -->");
        }
        out.append(next);
    }

    private static boolean parts(int c) {
        return c < 128 && !Character.isLetterOrDigit(c);
    }

    private static int firstLetter(Span span) {
        return span.text().codePointAt(0);
    }

    private static int lastLetter(Span span) {
        return span.text().codePointBefore(span.text().length());
    }
}
