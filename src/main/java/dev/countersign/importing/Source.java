package dev.countersign.importing;

import dev.countersign.kit.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A pasted or uploaded text, decoded and fit to be read. Its lines end with a line feed and are counted as the writer's editor counts them.
 *
 * @param text what was decoded, without control characters
 * @param notes what the writer should know about the decoding
 */
public record Source(String text, List<String> notes) {

    /** 2 MB: a long post has 20 kB. */
    static final int MOST_BYTES = 2 * 1024 * 1024;

    /** A book has that many. */
    private static final int MOST_LINES = 20_000;

    private static final String FROM_MARKUP =
            "It is the HTML of a page. Its text was taken, and lines are counted in that text.";

    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\\u0085\\u2028\\u2029\\f\\u000B]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]|\\p{Cs}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    public Source {
        notes = List.copyOf(notes);
    }

    /**
     * Decodes what was uploaded.
     *
     * @throws dev.countersign.kit.RefusedException if it is too long, no text, or without a word
     */
    public static Source of(byte[] bytes) {
        demandLength(bytes.length);
        var decoded = Decoding.of(bytes);
        return checked(decoded.text(), decoded.notes());
    }

    /**
     * Takes what was pasted.
     *
     * @throws dev.countersign.kit.RefusedException if it is too long, no text, or without a word
     */
    public static Source ofText(String text) {
        demandLength(text.length());
        demandLength(text.getBytes(StandardCharsets.UTF_8).length);
        return checked(text, List.of());
    }

    private static Source checked(String text, List<String> notes) {
        if (Decoding.isBinary(text)) throw Decoding.notText("It holds characters that no text has.");
        var lines = LINE_END.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .replaceAll("\n");
        boolean markup = Markup.is(lines);
        var clean = CONTROL.matcher(markup ? Markup.text(lines) : lines).replaceAll("");
        if (!WORD.matcher(clean).find())
            throw refusal(
                    "source-empty",
                    "There is nothing to import: the text holds no words. Paste the post or choose its file.");
        demandFewLines(clean);
        return new Source(
                clean,
                markup ? Stream.concat(notes.stream(), Stream.of(FROM_MARKUP)).toList() : notes);
    }

    private static void demandFewLines(String text) {
        long lines = text.chars().filter(c -> c == '\n').count() + 1;
        if (lines > MOST_LINES)
            throw refusal(
                    "source-too-many-lines",
                    String.format(
                            Locale.ROOT,
                            "This text has %,d lines; a post to import has at most %,d. Import one post at a time.",
                            lines,
                            MOST_LINES));
    }

    static void demandLength(long bytes) {
        if (bytes > MOST_BYTES)
            throw refusal(
                    "source-too-long",
                    String.format(
                            Locale.ROOT,
                            "This is %.1f MB. A post to import has at most 2 MB of text: import one post at a time, without pictures.",
                            bytes / 1024.0 / 1024.0));
    }

    static dev.countersign.kit.RefusedException refusal(String code, String message) {
        return Refusal.of(Refusal.Kind.INVALID, code, message).exception();
    }
}
