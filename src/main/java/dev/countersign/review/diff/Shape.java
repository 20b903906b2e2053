package dev.countersign.review.diff;

import dev.countersign.kit.Block;
import dev.countersign.kit.Block.ListItem;
import dev.countersign.kit.Block.Style;
import org.jspecify.annotations.Nullable;

/** What a line is: a paragraph, a heading, a quotation, or an item of a list at some level. */
public record Shape(Style style, @Nullable ListItem listItem, int level) {

    static Shape of(Block block) {
        return new Shape(block.style(), block.listItem(), block.level());
    }

    /** In words, with its article. */
    public String inWords() {
        if (listItem == ListItem.NUMBER) return "a numbered item" + depth();
        if (listItem == ListItem.BULLET) return "a list item" + depth();
        return switch (style) {
            case NORMAL -> "a paragraph";
            case H3 -> "a heading";
            case H4 -> "a smaller heading";
            case BLOCKQUOTE -> "a quotation";
        };
    }

    private String depth() {
        return level > 1 ? " at level " + level : "";
    }
}
