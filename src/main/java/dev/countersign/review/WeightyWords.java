package dev.countersign.review;

import dev.countersign.review.WordDistance.Touched;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words of which one alone may turn what a text says: figures in digits or letters, whatever stands behind a figure (its unit), and negations. In
 * the languages that articles are written in most; in others, digits only, and the word limit and the reviewer's contest remain.
 */
final class WeightyWords {

    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private static final Set<String> NUMBERS = words("one two three four five six seven eight nine ten eleven twelve"
            + " twenty thirty forty fifty sixty hundred thousand half quarter double triple once twice thrice"
            + " hourly daily weekly monthly nightly second seconds minute minutes hour hours day days week weeks month"
            + " months uno dos tres cuatro cinco seis medio doble vez veces diario"
            + " zwei drei vier fünf sechs halb einmal zweimal dreimal täglich stündlich"
            + " deux trois quatre cinq six demi fois tre quattro cinque sei mezzo volte dois três duas quatro");

    private static final Set<String> NEGATIONS = words("no not non nor never none neither nobody nothing cannot without"
            + " except unless avoid stop only must should may can don't doesn't didn't isn't aren't wasn't weren't can't"
            + " couldn't shouldn't won't wouldn't mustn't safe unsafe increase decrease increases decreases more less most"
            + " least before after above below over under always"
            + " nunca ni sin ningún ninguna evite evitar"
            + " nicht nie kein keine keinen ohne niemals"
            + " ne pas jamais sans aucun aucune"
            + " mai senza nessun nessuna não nunca sem nenhum nenhuma niet nooit geen zonder");

    private WeightyWords() {}

    /** Why the change of these words is not editorial, as what it does; empty if nothing speaks against it. */
    static Optional<String> among(List<Touched> touched) {
        for (var word : touched) {
            if (isFigure(word.word())) return Optional.of("changes a figure (“%s”)".formatted(word.word()));
            if (isFigure(word.before()) && Character.isLetter(word.word().codePointAt(0)))
                return Optional.of(
                        "changes what stands behind a figure (“%s %s”)".formatted(word.before(), word.word()));
            if (isIn(NEGATIONS, word.word()))
                return Optional.of("changes a word on which the sense hangs (“%s”)".formatted(word.word()));
        }
        return Optional.empty();
    }

    private static boolean isFigure(String word) {
        return DIGIT.matcher(word).find() || isIn(NUMBERS, word) || word.equals("%") || word.equals("±");
    }

    private static Set<String> words(String all) {
        return Set.copyOf(List.of(all.split(" ")));
    }

    private static boolean isIn(Set<String> words, String word) {
        return words.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }
}
