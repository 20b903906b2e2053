package dev.countersign.kit;

import org.jspecify.annotations.Nullable;

/** Counts the items of numbered lists as a rendering passes them, each level for itself. */
final class ListNumbers {

    private final int[] passed = new int[Block.DEEPEST_LEVEL + 1];
    private final Block.@Nullable ListItem[] kinds = new Block.ListItem[Block.DEEPEST_LEVEL + 1];

    /** The marker of this block: {@code "3. "}, the bullet given, or nothing when it is no list item. */
    String marker(Block block, String bullet) {
        int level = block.level();
        for (int deeper = level + 1; deeper < passed.length; deeper++) {
            passed[deeper] = 0;
        }
        if (block.listItem() == null) {
            return "";
        }
        if (kinds[level] != block.listItem()) {
            passed[level] = 0;
            kinds[level] = block.listItem();
        }
        passed[level]++;
        return switch (block.listItem()) {
            case BULLET -> bullet;
            case NUMBER -> passed[level] + ". ";
        };
    }
}
