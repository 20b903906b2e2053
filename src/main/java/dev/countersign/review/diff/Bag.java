package dev.countersign.review.diff;

import dev.countersign.kit.Block;
import dev.countersign.kit.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of a text without their order, to see fast how alike two texts are. */
record Bag(Map<String, Integer> words, int size) {

    static Bag of(Block block) {
        return of(Token.of(block));
    }

    static Bag of(String text) {
        return of(Block.of(Block.Style.NORMAL, Span.of(text)));
    }

    private static Bag of(List<Token> tokens) {
        var words = new HashMap<String, Integer>();
        int size = 0;
        for (var token : tokens)
            if (token.isWord()) {
                words.merge(token.text().toLowerCase(Locale.ROOT), 1, Integer::sum);
                size++;
            }
        return new Bag(words, size);
    }

    /** The share of words that both have, from 0 to 1 (Dice's coefficient); without any words, 0. */
    double likeness(Bag other) {
        if (size + other.size == 0) return 0;
        var fewer = words.size() <= other.words.size() ? this : other;
        var more = fewer == this ? other : this;
        int common = 0;
        for (var word : fewer.words.entrySet())
            common += Math.min(word.getValue(), more.words.getOrDefault(word.getKey(), 0));
        return 2.0 * common / (size + other.size);
    }
}
