package dev.countersign.importing.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the source and what its first characters say.
 *
 * @param number counted from 1
 * @param indent how far it is set in
 * @param text without the space around it, inner space as single blanks
 * @param blanksBefore how many blank lines stand before it
 */
record Line(int number, int indent, String text, int blanksBefore) {

    private static final int LONGEST_HEADING = 300;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFE0F\\uFEFF]");
    private static final Pattern BULLET =
            Pattern.compile("([•▪‣◦●○■□◆➤➔►✓✔✅☑·*+\\-–—])\\s*(?=\\S)(?<=\\s|[•▪‣◦●○■□◆➤➔►✓✔✅☑·])");
    private static final Pattern MARKED = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
    private static final Pattern PICTURE =
            Pattern.compile("!\\[([^\\]]{0,500})]\\(\\s*([^\\s)]{1,1000})[^)]{0,300}\\)");

    /** The lines that are not blank. */
    static List<Line> of(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        int blanks = 0;
        int begin = 0;
        while (begin <= text.length()) {
            int end = text.indexOf('\n', begin);
            if (end < 0) end = text.length();
            number++;
            var raw = INVISIBLE.matcher(text.substring(begin, end)).replaceAll("");
            var clean = SPACE.matcher(Tables.withBars(raw)).replaceAll(" ").strip();
            if (clean.isEmpty()) {
                blanks++;
            } else {
                lines.add(new Line(number, indent(raw), clean, blanks));
                blanks = 0;
            }
            begin = end + 1;
        }
        return withBullets(lines);
    }

    /** Lines right below each other that begin with little pictures are a list. */
    private static List<Line> withBullets(List<Line> lines) {
        var result = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            boolean inRow = Ornaments.begins(line.text)
                    && (i > 0 && line.blanksBefore <= 1 && Ornaments.begins(lines.get(i - 1).text)
                            || i + 1 < lines.size()
                                    && lines.get(i + 1).blanksBefore <= 1
                                    && Ornaments.begins(lines.get(i + 1).text));
            result.add(inRow ? line.saying(Ornaments.asBullet(line.text)) : line);
        }
        return result;
    }

    private Line saying(String changed) {
        return new Line(number, indent, changed, blanksBefore);
    }

    private static int indent(String raw) {
        int width = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\t') width += 4;
            else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) width++;
            else break;
        }
        return width;
    }

    /** Whether it consists of the same drawing character only. */
    boolean isRule() {
        var drawn = text.replace(" ", "");
        return drawn.length() >= 2
                && "-=_*~—–•·".indexOf(drawn.charAt(0)) >= 0
                && drawn.chars().allMatch(c -> c == drawn.charAt(0));
    }

    /** The level of a heading that this line underlines; 0 if it is no underline. */
    int underlines() {
        if (text.length() < 3 || text.contains(" ") || !isRule()) return 0;
        return switch (text.charAt(0)) {
            case '=' -> 1;
            case '-', '~' -> 2;
            default -> 0;
        };
    }

    /** The heading that {@code #} marks. */
    @Nullable Matcher marked() {
        if (text.length() > LONGEST_HEADING) return null;
        var matcher = MARKED.matcher(text);
        return matcher.matches() && !matcher.group(2).isEmpty() ? matcher : null;
    }

    /** The bullet that it begins with. */
    @Nullable Matcher bullet() {
        var matcher = BULLET.matcher(text);
        return !text.isEmpty() && !isRule() && matcher.lookingAt() ? matcher : null;
    }

    /** The number that it begins with. */
    @Nullable Numbering numbered() {
        return Numbering.of(text).orElse(null);
    }

    /** Whether it is a row of a table. */
    boolean isRow() {
        return Tables.isRow(text);
    }

    /** The picture that is all of it. */
    @Nullable Matcher picture() {
        var matcher = PICTURE.matcher(text);
        return matcher.matches() ? matcher : null;
    }

    boolean isQuoted() {
        return !text.isEmpty() && text.charAt(0) == '>';
    }

    /** Whether it is an item of a list within a quotation. */
    boolean isQuotedItem() {
        if (!isQuoted()) return false;
        var bullet = saying(text.substring(1).strip()).bullet();
        return bullet != null && !bullet.group(1).matches("[–—]");
    }

    /** Whether it is running text as far as its first characters tell. */
    boolean isPlain() {
        return !isRule()
                && marked() == null
                && bullet() == null
                && numbered() == null
                && picture() == null
                && !isRow()
                && !isQuoted();
    }

    boolean endsSentence() {
        int end = text.length() - 1;
        while (end > 0 && "\"'”’)]*_".indexOf(text.charAt(end)) >= 0) end--;
        return ".!?:;…".indexOf(text.charAt(end)) >= 0;
    }

    boolean beginsLowerCase() {
        return Character.isLowerCase(text.codePointAt(0));
    }

    int firstWordLength() {
        int space = text.indexOf(' ');
        return space < 0 ? text.length() : space;
    }
}
