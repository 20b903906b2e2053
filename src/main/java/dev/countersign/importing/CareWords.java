package dev.countersign.importing;

import dev.countersign.article.Section.CareAdvice.Level;
import java.util.regex.Pattern;

/** How soon care is needed, by the words used. */
final class CareWords {

    private static final Pattern EMERGENCY = Pattern.compile(
            "(?iu)\\b(?:911|999|112|emergency|emergencies|ambulance|urgencias)\\b|\\bA&E\\b|(?-i:\\bER\\b)");
    private static final Pattern URGENT = Words.pattern(
            "\\b(?:immediate(?:ly)?|right away|urgent(?:ly)?|as soon as possible|same[- ]day|prompt(?:ly)?|straight ?away|without delay|red flags?|nhs 111|call 111|inmediatamente|de inmediato)\\b");

    private CareWords() {}

    static Level level(String text) {
        if (Words.find(EMERGENCY, text)) return Level.EMERGENCY;
        return Words.find(URGENT, text) ? Level.URGENT : Level.NON_URGENT;
    }
}
