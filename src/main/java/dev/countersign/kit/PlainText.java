package dev.countersign.kit;

/** Writes rich text as plain text: blocks apart by a blank line, list items on lines of their own. */
final class PlainText {

    private PlainText() {}

    static String write(RichText text) {
        var out = new StringBuilder();
        var numbers = new ListNumbers();
        boolean afterItem = false;
        for (Block block : text.blocks()) {
            boolean item = block.listItem() != null;
            if (!out.isEmpty()) {
                out.append(item && afterItem ? "\n" : "\n\n");
            }
            var indent = "  ".repeat(Math.max(0, block.level() - 1));
            var marker = numbers.marker(block, "• ");
            out.append(indent).append(marker);
            out.append(block.text().replace("\n", "\n" + indent + " ".repeat(marker.length())));
            afterItem = item;
        }
        return out.toString();
    }
}
