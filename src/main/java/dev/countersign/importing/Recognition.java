package dev.countersign.importing;

import dev.countersign.importing.outline.Lines;

/**
 * What a piece of the source was recognised as, and why.
 *
 * @param at the piece of the result, such as {@code title}, {@code sections/causes} or {@code treatments/heating-pads}
 * @param what the kind of piece in words, such as "definitions"
 * @param firstLine where it begins in the source, counted from 1
 * @param lastLine where it ends, this line included
 * @param reason for the writer, as a whole sentence
 * @param certainty how sure that is
 */
public record Recognition(String at, String what, int firstLine, int lastLine, String reason, Certainty certainty) {

    static Recognition of(String at, String what, Lines lines, String reason, Certainty certainty) {
        return new Recognition(at, what, lines.first(), lines.last(), reason, certainty);
    }

    /** How sure a recognition is. */
    public enum Certainty {
        /** The source says so expressly. */
        CERTAIN,
        /** Form and words agree. */
        LIKELY,
        /** Somebody should look. */
        UNSURE
    }
}
