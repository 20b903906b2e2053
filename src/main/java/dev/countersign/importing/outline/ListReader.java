package dev.countersign.importing.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads one list, inner lists included. */
final class ListReader {

    private static final int DEEPEST = 6;

    private final List<Line> lines;
    private final Inline inline;
    private final Wrapping wrapping;
    private final Deque<Integer> indents = new ArrayDeque<>();
    private final List<Element.Item> items = new ArrayList<>();
    private int at;

    ListReader(List<Line> lines, int at, Inline inline, Wrapping wrapping) {
        this.lines = lines;
        this.at = at;
        this.inline = inline;
        this.wrapping = wrapping;
    }

    Element.Listing read() {
        boolean numbered = isNumbered(lines.get(at));
        while (at < lines.size() && isItem(lines.get(at)) && goesOn(numbered)) item(lines.get(at));
        return new Element.Listing(numbered, items);
    }

    int end() {
        return at;
    }

    private boolean goesOn(boolean numbered) {
        if (items.isEmpty()) return true;
        var line = lines.get(at);
        boolean outermost = line.indent() <= indents.peekLast();
        return !(outermost && (isNumbered(line) != numbered || beginsAgain(line)))
                && !NumberedHeadings.at(lines, at, wrapping);
    }

    /** Whether the numbers start over after a blank line: that is another list, or the first heading below a list of contents. */
    private boolean beginsAgain(Line line) {
        var before = lines.get(at - 1).numbered();
        var numbering = line.numbered();
        return line.blanksBefore() > 0
                && before != null
                && numbering != null
                && before.number() > 1
                && numbering.number() == 1;
    }

    private void item(Line line) {
        while (!indents.isEmpty() && indents.peek() > line.indent() + 1) indents.pop();
        if (indents.isEmpty() || line.indent() > indents.peek() + 1) indents.push(line.indent());
        var text = new StringBuilder(line.text().substring(marker(line)));
        int first = at++;
        while (at < lines.size() && continues(line, lines.get(at))) {
            text.append(' ').append(lines.get(at).text());
            at++;
        }
        var where = new Lines(lines.get(first).number(), lines.get(at - 1).number());
        items.add(new Element.Item(
                inline.passage(text.toString(), where), isNumbered(line), Math.min(indents.size(), DEEPEST)));
    }

    /** The offset behind the marker. */
    private static int marker(Line line) {
        var bullet = line.bullet();
        var numbering = line.numbered();
        if (bullet != null) return bullet.end();
        if (numbering == null) throw new IllegalStateException("An item has a marker");
        return numbering.end();
    }

    private boolean continues(Line item, Line next) {
        if (!next.isPlain()) return false;
        if (next.indent() > item.indent() + 1) return true;
        return next.blanksBefore() == 0
                && (next.beginsLowerCase() || wrapping.width() > 0 && wrapping.joins(lines.get(at - 1), next));
    }

    private static boolean isItem(Line line) {
        return line.bullet() != null || line.numbered() != null;
    }

    private static boolean isNumbered(Line line) {
        return line.bullet() == null;
    }
}
