package dev.countersign.kit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A run of text whose letters all carry the same marks. White space is kept as it is, a line break is {@code \n}.
 * Control characters and noncharacters are no text and are left out; half of a surrogate pair becomes U+FFFD.
 *
 * @param marks in {@link Mark#CANONICAL_ORDER}, each once, at most one of them a link
 */
public record Span(String text, List<Mark> marks) {

    private static final int MAX_MARKS = 100;
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\uFFFE\\uFFFF&&[^\n\t]]");
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    /**
     * Cleans the text and puts the marks in order.
     *
     * @throws IllegalArgumentException if there are two different links, or more than 100 marks
     */
    public Span {
        text = LINE_BREAK.matcher(text).replaceAll("\n");
        text = CONTROL.matcher(text).replaceAll("");
        text = LONE_SURROGATE.matcher(text).replaceAll("\uFFFD");
        marks = marks.stream().distinct().sorted(Mark.CANONICAL_ORDER).toList();
        if (marks.size() > MAX_MARKS) {
            throw new IllegalArgumentException(
                    "A piece of text carries at most 100 marks; this one has %,d.".formatted(marks.size()));
        }
        if (marks.stream().filter(Mark.Link.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("A piece of text leads to one address, not to several.");
        }
    }

    /** Text with these marks. */
    public static Span of(String text, Mark... marks) {
        return new Span(text, List.of(marks));
    }
}
