package dev.countersign.importing.outline;

/** Where something stands in the source: lines counted from 1, both included. */
public record Lines(int first, int last) {

    /** One line. */
    public static Lines of(int line) {
        return new Lines(line, line);
    }

    /** From where this begins to where the other one ends. */
    public Lines to(Lines other) {
        return new Lines(Math.min(first, other.first), Math.max(last, other.last));
    }

    @Override
    public String toString() {
        return first == last ? "line " + first : "lines " + first + "–" + last;
    }
}
