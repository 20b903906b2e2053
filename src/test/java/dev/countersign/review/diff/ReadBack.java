package dev.countersign.review.diff;

import dev.countersign.kit.Block;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads one side of a difference alone. */
enum ReadBack {
    BEFORE,
    AFTER;

    RichText text(List<Line> lines) {
        return new RichText(lines.stream()
                .filter(line -> place(line) != null)
                .sorted(Comparator.comparing(line -> Objects.requireNonNull(place(line))))
                .map(this::block)
                .toList());
    }

    String plain(List<Run> runs) {
        return String.join("", spans(runs).map(Span::text).toList());
    }

    private Integer place(Line line) {
        return this == BEFORE ? line.place().before() : line.place().after();
    }

    private Block block(Line line) {
        var shape = Objects.requireNonNull(this == BEFORE ? line.before() : line.after());
        return new Block(
                shape.style(),
                shape.listItem(),
                shape.level(),
                spans(line.runs()).toList());
    }

    private Stream<Span> spans(List<Run> runs) {
        return runs.stream().flatMap(this::span);
    }

    private Stream<Span> span(Run run) {
        return switch (run) {
            case Run.Same same -> Stream.of(new Span(same.text(), same.marks()));
            case Run.Restyled other ->
                Stream.of(new Span(other.text(), this == BEFORE ? other.before() : other.after()));
            case Run.Removed gone -> this == BEFORE ? Stream.of(new Span(gone.text(), gone.marks())) : Stream.of();
            case Run.Added come -> this == AFTER ? Stream.of(new Span(come.text(), come.marks())) : Stream.of();
        };
    }
}
