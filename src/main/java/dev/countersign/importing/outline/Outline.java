package dev.countersign.importing.outline;

import dev.countersign.importing.outline.Element.Heading;
import dev.countersign.importing.outline.Element.Paragraph;
import dev.countersign.importing.outline.Element.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The elements of a text in order, found by form alone: what is marked, underlined, numbered, set apart or written in capitals. Each line is
 * looked at a bounded number of times.
 */
public record Outline(List<Element> elements) {

    private static final int BOLD_LEVEL = 5;
    private static final Pattern BOLD_LINE = Pattern.compile("(?:\\*\\*|__)([^*_]{2,110}?)(:?)(?:\\*\\*|__)(:?)");

    public Outline {
        elements = List.copyOf(elements);
    }

    /** Reads a text whose lines end with a line feed. */
    public static Outline of(String text) {
        return new Outline(Levels.assign(BareLists.in(new Reader(text).read())));
    }

    /** Walks over the lines once. */
    private static final class Reader {
        private final List<Line> lines;
        private final Inline inline;
        private final Wrapping wrapping;
        private final boolean lowerCase;
        private final List<Element> elements = new ArrayList<>();
        private int at;

        Reader(String text) {
            lines = Line.of(text);
            inline = Inline.of(text);
            wrapping = Wrapping.of(lines, inline.isMarkdown());
            lowerCase = HeadingForm.areLowerCase(lines);
        }

        List<Element> read() {
            while (at < lines.size()) {
                var line = lines.get(at);
                if (line.isRule()) at++;
                else if (line.marked() instanceof java.util.regex.Matcher marked) {
                    heading(
                            marked.group(2),
                            Element.Form.MARKED,
                            marked.group(1).length());
                } else if (underlineLevel() > 0) {
                    int level = underlineLevel();
                    heading(line.text(), Element.Form.UNDERLINED, level);
                    at++;
                } else if (line.picture() instanceof java.util.regex.Matcher picture) {
                    elements.add(new Picture(picture.group(1), picture.group(2), Lines.of(line.number())));
                    at++;
                } else if (line.isRow()) {
                    table();
                } else if (NumberedHeadings.at(lines, at, wrapping)) {
                    numberedHeading(line);
                } else if (line.bullet() != null || line.numbered() != null) {
                    var reader = new ListReader(lines, at, inline, wrapping);
                    elements.add(reader.read());
                    at = reader.end();
                } else {
                    textOrHeading(line);
                }
            }
            return elements;
        }

        private int underlineLevel() {
            var line = lines.get(at);
            if (at + 1 >= lines.size() || !line.isPlain() || line.text().length() > 200) return 0;
            var below = lines.get(at + 1);
            boolean alone =
                    line.blanksBefore() > 0 || at == 0 || !lines.get(at - 1).isPlain();
            return alone && below.blanksBefore() == 0 ? below.underlines() : 0;
        }

        /** A heading; its number, if it has one, is taken for its place and not for its words. */
        private void heading(String text, Element.Form form, int level) {
            var words = Ornaments.without(text);
            var inner = Numbering.inner(words);
            var numbering = inner.or(() -> Numbering.of(words)).filter(found -> found.number() > 0);
            if (numbering.isEmpty()) heading(words, form, level, 0);
            else
                heading(
                        words.substring(numbering.get().end()),
                        level > 0 ? form : Element.Form.NUMBERED,
                        level == 0 && inner.isPresent() ? Levels.INNER : level,
                        numbering.get().number());
        }

        private void table() {
            var rows = new ArrayList<Element.Item>();
            for (; at < lines.size() && lines.get(at).isRow(); at++) {
                var row = lines.get(at);
                if (Tables.isRule(row.text())) continue;
                var cells = inline.passage(Tables.cells(row.text()), Lines.of(row.number()));
                if (!cells.isEmpty()) rows.add(new Element.Item(cells, false, 1));
            }
            if (!rows.isEmpty()) elements.add(new Element.Listing(false, rows));
        }

        private void heading(String text, Element.Form form, int level, int number) {
            var line = lines.get(at);
            var passage = inline.passage(text, Lines.of(line.number()));
            elements.add(new Heading(passage, form, level, number, at == 0 ? 0 : line.blanksBefore()));
            at++;
        }

        private void numberedHeading(Line line) {
            var number = line.numbered();
            if (number == null) throw new IllegalStateException("A numbered heading has a number");
            heading(line.text().substring(number.end()), Element.Form.NUMBERED, 0, number.number());
        }

        private void textOrHeading(Line line) {
            var bold = inline.isMarkdown() && line.text().length() <= 120 ? BOLD_LINE.matcher(line.text()) : null;
            int end = paragraphEnd();
            if (bold != null && bold.matches() && HeadingForm.isTitleLike(bold.group(1))) {
                heading(bold.group(1), Element.Form.BOLD, BOLD_LEVEL);
            } else if (end == at + 1 && standsAsHeading(line)) {
                var form = HeadingForm.isCapitals(line.text()) ? Element.Form.CAPITALS : Element.Form.ALONE;
                heading(line.text().replaceFirst("\\s*:$", ""), form, 0);
            } else {
                paragraph(end);
            }
        }

        /** A line that nothing marks is a heading if it looks like one and stands apart, or right above a longer line. */
        private boolean standsAsHeading(Line line) {
            if (!HeadingForm.isTitleLike(line.text())
                    && !(lowerCase && HeadingForm.isLowerTitle(line.text()) && line.blanksBefore() > 0)) return false;
            if (at + 1 >= lines.size()) return line.blanksBefore() > 0 || at == 0;
            if (line.blanksBefore() > 0 && Numbering.inner(line.text()).isPresent()) return true;
            var next = lines.get(at + 1);
            if (at > 0
                    && line.blanksBefore() == 0
                    && lines.get(at - 1).isPlain()
                    && lines.get(at - 1).text().endsWith(":")
                    && !HeadingForm.isTitleCase(line.text())) return false;
            boolean apartAbove = at == 0
                    || line.blanksBefore() > 0
                    || !lines.get(at - 1).isPlain()
                    || lines.get(at - 1).endsSentence()
                    || isLastElementHeading();
            if (next.blanksBefore() > 0)
                return apartAbove && !(line.text().endsWith(":") && line.text().contains(" ") && next.bullet() == null);
            if (!next.isPlain()) return apartAbove;
            if (line.text().endsWith("?")) return true;
            if (apartAbove
                    && HeadingForm.isTitleLike(next.text())
                    && at + 2 < lines.size()
                    && lines.get(at + 2).blanksBefore() == 0
                    && lines.get(at + 2).isPlain()
                    && lines.get(at + 2).endsSentence()) return true;
            if (HeadingForm.isPair(next.text()) && !HeadingForm.isPair(line.text())) return apartAbove;
            return apartAbove
                    && (next.text().length() > line.text().length() && next.endsSentence()
                            || next.text().length() >= 100);
        }

        private boolean isLastElementHeading() {
            return !elements.isEmpty() && elements.getLast() instanceof Heading;
        }

        private int paragraphEnd() {
            int end = at + 1;
            boolean quoted = lines.get(at).isQuoted();
            while (end < lines.size()
                    && lines.get(end).blanksBefore() == 0
                    && (quoted ? lines.get(end).isQuoted() : lines.get(end).isPlain())
                    && (quoted || wrapping.joins(lines.get(end - 1), lines.get(end)))) end++;
            return end;
        }

        private void paragraph(int end) {
            boolean quoted = lines.get(at).isQuoted();
            if (quoted && lines.subList(at, end).stream().anyMatch(Line::isQuotedItem)) {
                box(end);
                return;
            }
            var text = new StringBuilder();
            for (var line : lines.subList(at, end)) {
                if (!text.isEmpty()) text.append(' ');
                text.append(quoted ? line.text().substring(1).strip() : line.text());
            }
            var where = new Lines(lines.get(at).number(), lines.get(end - 1).number());
            boolean saidByOne = end == at + 1 && HeadingForm.isQuote(text.toString());
            elements.add(new Paragraph(inline.passage(text.toString(), where), quoted || saidByOne));
            at = end;
        }

        /** A list set apart as a quotation is a list. */
        private void box(int end) {
            var text = new StringBuilder();
            int number = 1;
            for (var line : lines.subList(at, end)) {
                for (; number < line.number(); number++) text.append('\n');
                text.append(line.text().substring(1).strip());
            }
            elements.addAll(new Reader(text.toString()).read());
            at = end;
        }
    }
}
