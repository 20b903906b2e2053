package dev.countersign.importing.outline;

import java.util.List;

/** Tells "1. Rest" above a paragraph from "1. Rest" in a list. */
final class NumberedHeadings {

    private NumberedHeadings() {}

    /** Whether both are items of one list; numbers that start over after a blank line are not. */
    private static boolean goesOn(Line before, Line line) {
        var above = before.numbered();
        var here = line.numbered();
        return above != null && here != null && !(line.blanksBefore() > 0 && here.number() == 1 && above.number() > 1);
    }

    /** Whether the line is a numbered heading: short, without a final period, with text and not the next number below it. */
    static boolean at(List<Line> lines, int index, Wrapping wrapping) {
        var line = lines.get(index);
        var number = line.numbered();
        if (number == null || number.number() == 0 || index + 1 >= lines.size()) return false;
        var text = line.text().substring(number.end());
        if (!HeadingForm.isTitleLike(text) || text.endsWith(":") && text.length() > 60) return false;
        if (index > 0 && goesOn(lines.get(index - 1), line)) return false;
        var next = lines.get(index + 1);
        if (next.numbered() != null || next.isRule()) return false;
        if (next.bullet() != null || next.blanksBefore() > 0) return true;
        return next.isPlain()
                && !next.beginsLowerCase()
                && (next.endsSentence() || next.text().length() > text.length())
                && !(wrapping.width() > 0 && wrapping.joins(line, next));
    }
}
