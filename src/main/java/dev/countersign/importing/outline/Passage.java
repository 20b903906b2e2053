package dev.countersign.importing.outline;

import dev.countersign.kit.Block;
import dev.countersign.kit.Mark;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of the source with the marks it carried there.
 *
 * @param text the letters alone
 * @param spans the same letters with their marks
 * @param lines where it stands in the source
 */
public record Passage(String text, List<Span> spans, Lines lines) {

    /** Text without marks. */
    public static Passage plain(String text, Lines lines) {
        return new Passage(text, text.isEmpty() ? List.of() : List.of(Span.of(text)), lines);
    }

    static Passage marked(List<Span> spans, Lines lines) {
        var text = new StringBuilder();
        for (var span : spans) text.append(span.text());
        return new Passage(text.toString(), List.copyOf(spans), lines);
    }

    public boolean isEmpty() {
        return text.isBlank();
    }

    /** The letters from here to there, without space around them. */
    public Passage slice(int from, int to) {
        return cut(List.of(from, to)).get(1);
    }

    /** The letters from here on. */
    public Passage from(int from) {
        return slice(from, text.length());
    }

    /** Cuts in one sweep: a piece ends at each of these rising offsets and at the end; pieces lose the space around them. */
    public List<Passage> cut(List<Integer> offsets) {
        var pieces = new ArrayList<Passage>();
        var cursor = new Cursor();
        int begin = 0;
        for (int end : offsets) {
            pieces.add(piece(cursor, begin, end));
            begin = end;
        }
        pieces.add(piece(cursor, begin, text.length()));
        return pieces;
    }

    /** The sentences, in order; together they are the passage. */
    public List<Passage> sentences() {
        return cut(Sentences.ends(text)).stream()
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    /** Both, one after the other, with a space between. */
    public Passage and(Passage next) {
        if (isEmpty()) return next;
        if (next.isEmpty()) return this;
        var joined = new ArrayList<>(spans);
        joined.add(Span.of(" "));
        joined.addAll(next.spans);
        return marked(joined, lines.to(next.lines));
    }

    /** The first address that a part of it leads to. */
    public Optional<Mark.Link> link() {
        return spans.stream()
                .flatMap(span -> span.marks().stream())
                .filter(Mark.Link.class::isInstance)
                .map(Mark.Link.class::cast)
                .findFirst();
    }

    /** As a paragraph of its own. */
    public Block block() {
        return new Block(Block.Style.NORMAL, null, 0, spans);
    }

    /** As rich text of one paragraph. */
    public RichText rich() {
        return new RichText(List.of(block()));
    }

    private Passage piece(Cursor cursor, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) from++;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) to--;
        return new Passage(text.substring(from, to), cursor.spans(from, to), lines);
    }

    /** Walks the spans once, however many pieces are asked for in order. */
    private final class Cursor {
        private int index;
        private int start;

        List<Span> spans(int from, int to) {
            var result = new ArrayList<Span>();
            while (index < spans.size()) {
                var span = spans.get(index);
                int end = start + span.text().length();
                int cutFrom = Math.max(from, start);
                int cutTo = Math.min(to, end);
                if (cutFrom < cutTo) result.add(new Span(span.text().substring(cutFrom - start, cutTo - start), span.marks()));
                if (end > to) break;
                start = end;
                index++;
            }
            return result;
        }
    }
}
