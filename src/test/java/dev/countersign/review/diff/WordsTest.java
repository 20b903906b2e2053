package dev.countersign.review.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.countersign.kit.Block;
import dev.countersign.kit.Mark;
import dev.countersign.kit.RichText;
import dev.countersign.kit.Span;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the difference between two sentences reads: [-removed-]{+added+}. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Muscles held short will cramp once you lie down. | Muscles held short cramp more easily once you lie down. | Muscles held short [-will -]cramp {+more easily +}once you lie down.
            After a hot day the balance of salts shifts.      | After a hot day or a long run the balance of salts shifts. | After a hot day {+or a long run +}the balance of salts shifts.
            Take 200 mg every 6 hours, at most 1,200 mg a day | Take 400 mg every 6 hours, at most 1,400 mg a day | Take [-200-]{+400+} mg every 6 hours, at most [-1,200-]{+1,400+} mg a day
            2 × 30 seconds each side, every evening           | 3 × 45 seconds each side, every evening  | [-2 × 30-]{+3 × 45+} seconds each side, every evening
            Rest and ice reduce swelling.                     | A pharmacist knows which drug to choose. | [-Rest and ice reduce swelling.-]{+A pharmacist knows which drug to choose.+}
            Don’t stretch a fresh tear.                       | Never stretch a fresh tear.              | [-Don’t-]{+Never+} stretch a fresh tear.
            Heat helps.                                       | Heat helps. So does rest.                | Heat helps.{+ So does rest.+}
            背中の痛みに効く運動です                             | 背中の痛みに効く薬です                      | 背中の痛みに効く[-運動-]{+薬+}です
            """)
    void readsAsAPersonWouldMarkIt(String before, String after, String marked) {
        assertThat(marked(before.strip(), after.strip())).isEqualTo(marked.strip());
    }

    @Test
    void sameLettersInAnotherStyleAreOnlyRestyled() {
        var before = block(Span.of("Ice in the first 48 hours."));
        var after = block(Span.of("Ice in the "), Span.of("first 48 hours", Mark.Decorator.STRONG), Span.of("."));

        assertThat(Words.between(before, after))
                .filteredOn(Run.Restyled.class::isInstance)
                .singleElement()
                .extracting(Run::text)
                .isEqualTo("first 48 hours");
    }

    @Test
    void anotherReferenceUnderTheSameWordsIsADifference() {
        var before = block(Span.of("It relaxes muscles.", new Mark.Citation("r1")));
        var after = block(Span.of("It relaxes muscles.", new Mark.Citation("r2")));

        assertThat(Words.between(before, after)).singleElement().isInstanceOf(Run.Restyled.class);
    }

    @Test
    void theLongestTextsThatThereMayBeAreComparedInSeconds() {
        var random = new Random(4);
        var one = words(random, 30_000);
        var other = words(random, 30_000);
        var shuffled = RichText.of(one.replace(" a", "\n\na"));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Lines.ofText(one, other);
            Lines.ofText(one, one.substring(one.length() / 2) + one.substring(0, one.length() / 2));
            Lines.ofRichText(shuffled, RichText.of(other.replace(" a", "\n\na")));
        });
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Integer.toString(random.nextInt(36 * 36 * 6), 36))
                .collect(Collectors.joining(" "));
    }

    static String marked(String before, String after) {
        return Words.between(block(Span.of(before)), block(Span.of(after))).stream()
                .map(run -> switch (run) {
                    case Run.Removed gone -> "[-" + gone.text() + "-]";
                    case Run.Added come -> "{+" + come.text() + "+}";
                    case Run.Same same -> same.text();
                    case Run.Restyled other -> other.text();
                })
                .collect(Collectors.joining());
    }

    private static Block block(Span... spans) {
        return Block.of(Block.Style.NORMAL, spans);
    }
}
