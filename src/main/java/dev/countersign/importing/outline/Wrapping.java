package dev.countersign.importing.outline;

import java.util.List;

/**
 * Whether the source breaks its lines at a width, as e-mail and old editors do, or only where a paragraph ends.
 *
 * @param width the longest line of a paragraph; 0 if lines are not wrapped
 * @param always whether a single line break never ends a paragraph, as in Markdown
 */
record Wrapping(int width, boolean always) {

    private static final int NARROWEST = 50;
    private static final int WIDEST = 130;
    private static final int FEWEST_LINES = 3;
    private static final int SHORTEST_TO_JOIN = 40;

    static Wrapping of(List<Line> lines, boolean markdown) {
        int width = 0;
        int open = 0;
        int closed = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).isPlain() || !isContinued(lines, i)) continue;
            width = Math.max(width, lines.get(i).text().length());
        }
        if (width > WIDEST) return new Wrapping(0, markdown);
        for (int i = 0; i + 1 < lines.size(); i++) {
            var line = lines.get(i);
            if (!line.isPlain() || !isContinued(lines, i) || line.text().length() < width * 0.7) continue;
            if (line.endsSentence()) closed++;
            else open++;
        }
        boolean wrapped = width >= NARROWEST && open >= FEWEST_LINES && open > closed;
        return new Wrapping(wrapped ? width : 0, markdown);
    }

    /** Whether the second line, directly below the first, goes on with its paragraph. */
    boolean joins(Line first, Line second) {
        if (always) return !HeadingForm.isTitleLike(first.text()) || first.text().length() > 60 || second.beginsLowerCase();
        if (second.beginsLowerCase() && !first.endsSentence() && first.text().length() >= SHORTEST_TO_JOIN) return true;
        return width > 0 && first.text().length() + 1 + second.firstWordLength() > width;
    }

    private static boolean isContinued(List<Line> lines, int index) {
        var next = lines.get(index + 1);
        return next.blanksBefore() == 0 && next.isPlain();
    }
}
