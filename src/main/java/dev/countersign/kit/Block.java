package dev.countersign.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, heading, quotation or list item. Lists are not nested in each other: each item says its level.
 *
 * @param level 0 when this is no list item, otherwise 1 (outermost) to 6
 * @param children spans in reading order; neighbours differ in their marks, none is empty, and no line break stands at
 *     either end of the block (no reader would see it)
 */
public record Block(Style style, @Nullable ListItem listItem, int level, List<Span> children) {

    /** The deepest list level. */
    static final int DEEPEST_LEVEL = 6;

    /** What a block is. A list item is always {@link #NORMAL}. */
    public enum Style {
        NORMAL,
        H3,
        H4,
        BLOCKQUOTE;

        /** The name in Portable Text. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a list item is marked. */
    public enum ListItem {
        BULLET,
        NUMBER;

        /** The name in Portable Text. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Brings the spans into normal form.
     *
     * @throws IllegalArgumentException if level, list item and style do not go together
     */
    public Block {
        if (listItem == null && level != 0) {
            throw new IllegalArgumentException("A block that is no list item has level 0, not " + level + ".");
        }
        if (listItem != null && (level < 1 || level > DEEPEST_LEVEL)) {
            throw new IllegalArgumentException("A list item has a level from 1 to 6, not " + level + ".");
        }
        if (listItem != null && style != Style.NORMAL) {
            throw new IllegalArgumentException(
                    "A list item has the style normal, not " + style.label() + "; a heading stands on its own.");
        }
        children = normalised(children);
    }

    /** A block of this style that is no list item. */
    public static Block of(Style style, Span... children) {
        return new Block(style, null, 0, List.of(children));
    }

    /** An item of a list. */
    public static Block item(ListItem listItem, int level, Span... children) {
        return new Block(Style.NORMAL, listItem, level, List.of(children));
    }

    /** The text without its marks. */
    public String text() {
        return children.stream().map(Span::text).collect(Collectors.joining());
    }

    /** Whether nothing but white space is in it. */
    boolean isBlank() {
        return text().codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static List<Span> normalised(List<Span> spans) {
        var whole = spans.stream().map(Span::text).collect(Collectors.joining());
        int from = 0;
        int to = whole.length();
        while (from < to && whole.charAt(from) == '\n') from++;
        while (from < to && whole.charAt(to - 1) == '\n') to--;
        var result = new ArrayList<Span>();
        var run = new StringBuilder();
        List<Mark> marks = List.of();
        int offset = 0;
        for (Span span : spans) {
            int begin = Math.clamp(offset, from, to);
            int end = Math.clamp(offset + span.text().length(), from, to);
            offset += span.text().length();
            if (begin < end && !span.marks().equals(marks)) {
                flush(run, marks, result);
                marks = span.marks();
            }
            run.append(whole, begin, end);
        }
        flush(run, marks, result);
        return List.copyOf(result);
    }

    private static void flush(StringBuilder run, List<Mark> marks, List<Span> into) {
        if (!run.isEmpty()) {
            into.add(new Span(run.toString(), marks));
            run.setLength(0);
        }
    }
}
