package dev.countersign.evidence;

import dev.countersign.publishing.Edition;
import java.text.BreakIterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How hard an English text is to read, by formulae that editors and regulators ask for. They count letters, words and sentences and
 * understand nothing; syllables are estimated by spelling, as all such programs do.
 *
 * @param sentences how many there are
 * @param letters letters and digits
 * @param syllables estimated
 * @param longWords words of three syllables or more
 */
record Readability(int sentences, int words, int letters, int syllables, int longWords) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’\\-][\\p{L}\\p{N}]+)*");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]{1,2}");

    /** The e of "bone", "bones" and "eased"; not that of "table", "taxes", "added". */
    private static final Pattern UNHEARD = Pattern.compile("(?<=[^laeiouy])e$|(?<=[^laeiouyscxzgh])es$|(?<=[^td])ed$");

    private static final int LONG = 3;

    /** Below this the formulae say nothing. */
    private static final int FEWEST_WORDS = 30;

    /** The scores of an edition and of each of its sections and cards; where there are none, why. */
    static Map<String, Object> of(Edition edition) {
        var scores = new LinkedHashMap<String, Object>();
        if (!edition.locale().value().startsWith("en")) {
            scores.put("note", "The formulae are made for English; this edition is in " + edition.locale() + ".");
            return scores;
        }
        scores.put(
                "note",
                "Over running text: the summary and rich text, not headings, lists of fragments or figures of a dose. Scores of fewer than %d words are left out."
                        .formatted(FEWEST_WORDS));
        var content = EvidenceText.content(edition);
        scores.put(
                "whole",
                of(Stream.concat(
                                Stream.of(String.valueOf(content.get("summary"))),
                                EvidenceText.running(content.get("sections"))))
                        .scores());
        var parts = new LinkedHashMap<String, Object>();
        for (var section : EvidenceText.sections(edition)) {
            parts.put(
                    String.valueOf(section.get("key")),
                    of(EvidenceText.running(section)).scores());
        }
        scores.put("sections", parts);
        return scores;
    }

    static Readability of(Stream<String> texts) {
        return of(texts.collect(Collectors.joining("\n\n")));
    }

    static Readability of(String text) {
        var words = WORD.matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ENGLISH))
                .toList();
        return new Readability(
                sentences(text),
                words.size(),
                words.stream().mapToInt(Readability::letters).sum(),
                words.stream().mapToInt(Readability::syllables).sum(),
                (int) words.stream().filter(word -> syllables(word) >= LONG).count());
    }

    /** The scores, rounded to one decimal, as text so that they read the same everywhere. */
    Map<String, Object> scores() {
        var scores = new LinkedHashMap<String, Object>();
        scores.put("words", words);
        scores.put("sentences", sentences);
        if (words < FEWEST_WORDS) return scores;
        scores.put("fleschReadingEase", rounded(fleschReadingEase()));
        scores.put("fleschKincaidGrade", rounded(fleschKincaidGrade()));
        scores.put("smogGrade", rounded(smogGrade()));
        scores.put("colemanLiauGrade", rounded(colemanLiauGrade()));
        scores.put("gunningFog", rounded(gunningFog()));
        return scores;
    }

    /** 0 to 100, higher is easier. R. Flesch, A new readability yardstick, 1948. */
    double fleschReadingEase() {
        return 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
    }

    /** Years of school. J. P. Kincaid and others, Derivation of new readability formulas, 1975. */
    double fleschKincaidGrade() {
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /** Years of school. G. H. McLaughlin, SMOG grading: a new readability formula, 1969. */
    double smogGrade() {
        return 1.0430 * Math.sqrt(longWords * 30.0 / sentences) + 3.1291;
    }

    /** Years of school. M. Coleman and T. L. Liau, A computer readability formula designed for machine scoring, 1975. */
    double colemanLiauGrade() {
        return 0.0588 * (100.0 * letters / words) - 0.296 * (100.0 * sentences / words) - 15.8;
    }

    /** Years of school. R. Gunning, The technique of clear writing, 1952. */
    double gunningFog() {
        return 0.4 * (1.0 * words / sentences + 100.0 * longWords / words);
    }

    /** An estimate by spelling: groups of at most two vowels, but for endings that are not heard. */
    static int syllables(String word) {
        var letters = word.toLowerCase(Locale.ENGLISH).replaceAll("[^a-z]", "");
        if (letters.length() <= LONG) return 1;
        var heard = UNHEARD.matcher(letters).replaceFirst("");
        return Math.max(
                1, (int) VOWELS.matcher(heard.replaceFirst("^y", "")).results().count());
    }

    private static int letters(String word) {
        return (int) word.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static int sentences(String text) {
        var count = 0;
        for (var paragraph : List.of(text.split("\\R+"))) {
            var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
            sentences.setText(paragraph);
            for (int start = sentences.first(), end = sentences.next();
                    end != BreakIterator.DONE;
                    start = end, end = sentences.next())
                if (WORD.matcher(paragraph.substring(start, end)).find()) count++;
        }
        return Math.max(1, count);
    }

    private static String rounded(double score) {
        return String.format(Locale.ROOT, "%.1f", score);
    }
}
