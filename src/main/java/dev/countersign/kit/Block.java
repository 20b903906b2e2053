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
        var merged = new ArrayList<Span>();
        for (Span span : spans) {
            if (!merged.isEmpty() && merged.getLast().marks().equals(span.marks())) {
                merged.add(new Span(merged.removeLast().text() + span.text(), span.marks()));
            } else if (!span.text().isEmpty()) {
                merged.add(span);
            }
        }
        while (!merged.isEmpty() && merged.getFirst().text().startsWith("\n")) {
            var first = merged.removeFirst();
            if (first.text().length() > 1) {
                merged.addFirst(new Span(first.text().substring(1), first.marks()));
            }
        }
        while (!merged.isEmpty() && merged.getLast().text().endsWith("\n")) {
            var last = merged.removeLast();
            if (last.text().length() > 1) {
                merged.add(new Span(last.text().substring(0, last.text().length() - 1), last.marks()));
            }
        }
        return List.copyOf(merged);
    }
}
