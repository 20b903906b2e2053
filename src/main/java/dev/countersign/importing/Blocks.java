package dev.countersign.importing;

import dev.countersign.importing.outline.Element;
import dev.countersign.importing.outline.Element.Heading;
import dev.countersign.importing.outline.Element.Item;
import dev.countersign.importing.outline.Element.Listing;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Element.Picture;
import dev.countersign.importing.outline.Passage;
import dev.countersign.kit.Block;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Elements as rich text, nothing added and nothing left out. */
final class Blocks {

    /** Well below what one rich text may hold. */
    private static final int MOST_CHARACTERS = 150_000;

    private static final int MOST_BLOCKS = 1_500;

    private Blocks() {}

    static RichText rich(List<? extends Element> elements) {
        return new RichText(elements.stream().flatMap(Blocks::of).toList());
    }

    /** The text of a chapter, the headings of inner chapters as headings in it. */
    static List<Block> prose(Chapter chapter) {
        var blocks = new ArrayList<Block>();
        chapter.body().stream().flatMap(Blocks::of).forEach(blocks::add);
        for (var inner : chapter.inner()) addInner(inner, Block.Style.H3, blocks);
        return blocks;
    }

    private static void addInner(Chapter chapter, Block.Style style, List<Block> blocks) {
        var heading = chapter.heading();
        if (heading != null) blocks.add(new Block(style, null, 0, heading.text().spans()));
        chapter.body().stream().flatMap(Blocks::of).forEach(blocks::add);
        for (var inner : chapter.inner()) addInner(inner, Block.Style.H4, blocks);
    }

    /** Blocks in as many rich texts as their number and length need; an endless paragraph is broken between words. */
    static List<RichText> portions(List<Block> blocks) {
        var portions = new ArrayList<RichText>();
        var current = new ArrayList<Block>();
        int characters = 0;
        for (var block : blocks.stream().flatMap(Blocks::broken).toList()) {
            int length = block.text().length();
            if (!current.isEmpty() && (characters + length > MOST_CHARACTERS || current.size() >= MOST_BLOCKS)) {
                portions.add(new RichText(current));
                current.clear();
                characters = 0;
            }
            current.add(block);
            characters += length;
        }
        if (!current.isEmpty()) portions.add(new RichText(current));
        return portions;
    }

    private static Stream<Block> broken(Block block) {
        var text = block.text();
        if (text.length() <= MOST_CHARACTERS) return Stream.of(block);
        var offsets = new ArrayList<Integer>();
        for (int at = 0; at + MOST_CHARACTERS < text.length(); ) {
            int space = text.lastIndexOf(' ', at + MOST_CHARACTERS);
            at = space > at ? space : at + MOST_CHARACTERS;
            if (Character.isLowSurrogate(text.charAt(at))) at--;
            offsets.add(at);
        }
        return new Passage(text, block.children(), new dev.countersign.importing.outline.Lines(1, 1)).cut(offsets).stream()
                .map(piece -> new Block(block.style(), block.listItem(), block.level(), piece.spans()));
    }

    private static Stream<Block> of(Element element) {
        return switch (element) {
            case Heading heading -> Stream.of(new Block(Block.Style.H3, null, 0, heading.text().spans()));
            case Paragraph paragraph -> Stream.of(new Block(paragraph.quoted() ? Block.Style.BLOCKQUOTE : Block.Style.NORMAL, null, 0, paragraph.text().spans()));
            case Listing list -> list.items().stream().map(Blocks::item);
            case Picture picture -> Stream.of(Block.of(Block.Style.NORMAL, Span.of(picture.alt() + " (" + picture.src() + ")")));
        };
    }

    private static Block item(Item item) {
        return new Block(
                Block.Style.NORMAL,
                item.numbered() ? Block.ListItem.NUMBER : Block.ListItem.BULLET,
                item.level(),
                item.text().spans());
    }
}
