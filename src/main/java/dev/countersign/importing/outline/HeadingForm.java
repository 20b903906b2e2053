package dev.countersign.importing.outline;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a line that nothing marks as a heading looks like one. */
final class HeadingForm {

    private static final int LONGEST = 110;
    private static final int MOST_WORDS = 16;
    private static final int FEWEST_LOWER = 3;
    private static final Pattern TWO_SENTENCES = Pattern.compile("[.!?][\"”’)]?\\s+\\p{Lu}");
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)(https?://|www\\.)\\S+|\\S+@\\S+\\.\\S+|[+()\\d\\s.-]{7,}");
    private static final Pattern LEADS_INTO_LIST = Pattern.compile(
            "(?i).*\\b(includ(e|es|ing)|are|is|was|were|by|following|such as|these|this|to|for|of|with|if|when|can|may|will|incluyen|son)\\s*:");

    /** Somebody's words in quotation marks, with or without the name behind them. */
    private static final Pattern QUOTE =
            Pattern.compile("[\"“«'‘].{15,}[\"”»'’](?:\\s*[–—-].{2,60})?|[\"“«].{15,}[\"”»]\\s+\\p{Lu}.{2,40}");

    private static final Pattern END_OF_QUOTE = Pattern.compile("[.,][\"”»]$");
    private static final Pattern LABELLED = Pattern.compile("(?:Q|A|Question|Answer)\\s*\\d{0,2}\\s*[:.)]\\s.*");
    private static final Pattern PAIR = Pattern.compile("[^:]{2,40}:\\s\\S.*");

    private HeadingForm() {}

    /** Whether a line is of the form "Calories: 240". */
    static boolean isPair(String text) {
        return text.length() <= LONGEST && PAIR.matcher(text).matches();
    }

    /** Whether the line is a quotation set apart. */
    static boolean isQuote(String text) {
        return text.length() <= 400 && QUOTE.matcher(text).matches();
    }

    /** Whether the line may stand above others: short, beginning like a title, not ending like a sentence. */
    static boolean isTitleLike(String text) {
        return text.length() <= LONGEST
                && text.length() >= 2
                && words(text).size() <= MOST_WORDS
                && beginsLikeTitle(text)
                && endsLikeTitle(text)
                && !LABELLED.matcher(text).matches()
                && !isQuote(text)
                && text.codePoints().filter(Character::isLetter).count() >= 2
                && !ADDRESS.matcher(text).matches()
                && !TWO_SENTENCES
                        .matcher(text.replaceAll("\\b(?i)(vs|dr|st|no)\\.", "$1"))
                        .find();
    }

    /** Whether a text writes its headings in lower case: several short lines apart, without an end, each followed by a longer one. */
    static boolean areLowerCase(List<Line> lines) {
        int found = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            var line = lines.get(i);
            var next = lines.get(i + 1);
            boolean apart = line.blanksBefore() > 0 && next.blanksBefore() > 0;
            if (apart
                    && isLowerTitle(line.text())
                    && (!next.isPlain() || next.text().length() > line.text().length())) found++;
        }
        return found >= FEWEST_LOWER;
    }

    /** Whether a line would be a heading if it did not begin in lower case. */
    static boolean isLowerTitle(String text) {
        return !text.isEmpty()
                && Character.isLowerCase(text.codePointAt(0))
                && text.length() <= LONGEST
                && words(text).size() <= 8
                && !text.endsWith(":")
                && endsLikeTitle(text);
    }

    /** Whether all its letters are capitals. */
    static boolean isCapitals(String text) {
        return text.codePoints().filter(Character::isUpperCase).count() >= 4
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Whether most of its words of weight begin with a capital. */
    static boolean isTitleCase(String text) {
        var weighty = words(text).stream().filter(word -> word.length() >= 4).toList();
        return weighty.size() >= 2
                && weighty.stream().filter(HeadingForm::isCapitalised).count() * 5 >= weighty.size() * 4L;
    }

    private static boolean beginsLikeTitle(String text) {
        int first = text.codePoints()
                .filter(c -> "\"'“‘(«¿¡*_".indexOf(c) < 0)
                .findFirst()
                .orElse(' ');
        return Character.isUpperCase(first)
                || Character.isTitleCase(first)
                || Character.isDigit(first)
                || !hasCase(first) && Character.isLetter(first);
    }

    private static boolean hasCase(int letter) {
        return Character.toUpperCase(letter) != letter || Character.toLowerCase(letter) != letter;
    }

    private static boolean endsLikeTitle(String text) {
        char last = END_OF_QUOTE.matcher(text).find() ? '.' : text.charAt(text.length() - 1);
        return switch (last) {
            case '.', ',', ';', '…', '>', '|' -> false;
            case ':' ->
                words(text).size() <= 6 && !LEADS_INTO_LIST.matcher(text).matches();
            case '!' -> words(text).size() <= 8 && (isTitleCase(text) || isCapitals(text));
            default -> true;
        };
    }

    private static boolean isCapitalised(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.split(" "));
    }
}
