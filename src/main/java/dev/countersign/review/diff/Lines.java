package dev.countersign.review.diff;

import dev.countersign.kit.Block;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares texts that consist of lines: paragraphs, lists, or one short text. */
final class Lines {

    private final Map<Block, Bag> bags = new HashMap<>();

    private Lines() {}

    /** Rich text by its blocks. */
    static List<Line> ofRichText(RichText before, RichText after) {
        return new Lines().between(before.blocks(), after.blocks());
    }

    /** Lists of texts, each text an item. */
    static List<Line> ofList(List<String> before, List<String> after, Block.ListItem marker) {
        return new Lines().between(items(before, marker), items(after, marker));
    }

    /** One text that stands by itself; it may be empty. */
    static List<Line> ofText(String before, String after) {
        if (before.isEmpty() && after.isEmpty()) return List.of();
        var was = Block.of(Block.Style.NORMAL, Span.of(before));
        var is = Block.of(Block.Style.NORMAL, Span.of(after));
        return List.of(line(new Pairing.Pair<>(
                new Place(before.isEmpty() ? null : 0, after.isEmpty() ? null : 0, false),
                before.isEmpty() ? null : was,
                after.isEmpty() ? null : is)));
    }

    private static List<Block> items(List<String> texts, Block.ListItem marker) {
        return texts.stream().map(text -> Block.item(marker, 1, Span.of(text))).toList();
    }

    private List<Line> between(List<Block> before, List<Block> after) {
        return Pairing.byLikeness(before, after, Block::text, this::likeness).stream()
                .map(Lines::line)
                .toList();
    }

    private double likeness(Block one, Block other) {
        return bag(one).likeness(bag(other));
    }

    private Bag bag(Block block) {
        return bags.computeIfAbsent(block, Bag::of);
    }

    private static Line line(Pairing.Pair<Block> pair) {
        var before = pair.before();
        var after = pair.after();
        return new Line(
                pair.place(),
                before == null ? null : Shape.of(before),
                after == null ? null : Shape.of(after),
                Words.between(before, after));
    }
}
