package dev.countersign.article;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words by which an article is found: those of its title and its address, and how each of them begins, without accents and in lower case.
 * They stand in an index, so that a search asks for equality only, which every database answers at once.
 *
 * <p>A word counts from its third letter on, as soon as that is typed, and up to its eighth, which tells words apart well enough.
 */
public final class TitleWords {

    private static final int FEWEST_LETTERS = 3;
    private static final int MOST_LETTERS = 8;

    private TitleWords() {}

    /** Under which words an article of this title and address is found. */
    public static List<String> of(String title, String slug) {
        return words(title + " " + slug)
                .flatMap(word -> IntStream.rangeClosed(Math.min(FEWEST_LETTERS, word.length()), word.length())
                        .mapToObj(letters -> word.substring(0, letters)))
                .distinct()
                .toList();
    }

    /** What is looked up for a text that somebody types; a word of one or two letters is no search yet. */
    static List<String> sought(String text) {
        return words(text)
                .filter(word -> word.length() >= FEWEST_LETTERS)
                .distinct()
                .toList();
    }

    private static Stream<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(MOST_LETTERS, word.length())));
    }
}
