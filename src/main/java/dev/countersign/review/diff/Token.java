package dev.countersign.review.diff;

import dev.countersign.kit.Block;
import dev.countersign.kit.Mark;
import dev.countersign.kit.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word, a run of white space or a sign, with what is marked about it. A number stays whole with its separators, for 1,200 is not 1,400 with
 * one digit changed; in scripts that do not part words, each character stands by itself.
 */
record Token(String text, List<Mark> marks) {

    private static final String UNPARTED =
            "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}";
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}&&[^" + UNPARTED + "]]";
    private static final Pattern TOKEN =
            Pattern.compile("[%1$s]\\p{M}*|%2$s+(?:[.,'’]%2$s+)*|\\s+|\\X".formatted(UNPARTED, LETTER), Pattern.DOTALL);

    /** The tokens of a block; put together again they are its text. */
    static List<Token> of(Block block) {
        return block.children().stream().flatMap(Token::of).toList();
    }

    private static Stream<Token> of(Span span) {
        return TOKEN.matcher(span.text()).results().map(found -> new Token(found.group(), span.marks()));
    }

    /** Whether it can be read aloud by itself. */
    boolean isWord() {
        return Character.isLetterOrDigit(text.codePointAt(0));
    }

    /** How much it weighs beside others. */
    int letters() {
        return isWord() ? text.length() : 0;
    }
}
