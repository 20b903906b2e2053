package dev.countersign.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RefusedException;
import dev.countersign.review.SignOff.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a signer must answer before they can sign. */
class ChecklistTest {

    private static final Policy POLICY = DefaultPolicy.create();
    private static final Policy.Question FIRST = POLICY.checklist().getFirst();

    static Stream<Arguments> incomplete() {
        return Stream.of(
                refused("a no without a note", all -> with(all, FIRST.answered(false, null)), "Say what is not so"),
                refused("a no with a blank note", all -> with(all, FIRST.answered(false, "  ")), "Say what is not so"),
                refused("a missing answer", all -> all.subList(1, all.size()), "Answer “" + FIRST.text() + "”"),
                refused("two answers", all -> and(all, all.getFirst()), "Answer “" + FIRST.text() + "” once"),
                refused(
                        "an endless note",
                        all -> with(all, FIRST.answered(true, "x".repeat(2_001))),
                        "A note has at most 2,000 characters"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incomplete")
    void refusesWhatIsIncompleteAndSaysWhere(String name, UnaryOperator<List<Answer>> change, String why) {
        assertRefused(change.apply(POLICY.confirmed()), "/checklist/" + FIRST.key(), why);
    }

    @Test
    void refusesAnAnswerToAQuestionThatNobodyAsks() {
        assertRefused(
                and(POLICY.confirmed(), new Answer("paid", "Were you paid?", true, null)),
                "/checklist/paid",
                "Policy asks no question 'paid'");
    }

    @Test
    void tellsOfEverythingAtOnce() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Checklist.answered(POLICY, List.of()))
                .satisfies(refused -> assertThat(refused.refusal().reasons()).hasSameSizeAs(POLICY.checklist()));
    }

    /** Whoever answers “It is safe” by an old page has not answered what policy asks now: the record keeps what policy asks. */
    @Test
    void keepsTheQuestionAsPolicyWordsItWhateverTheAnswerSaysItWas() {
        var other = new Answer(FIRST.key(), "Is it nicely written?", true, null);

        assertThat(Checklist.answered(POLICY, with(POLICY.confirmed(), other))).isEqualTo(POLICY.confirmed());
    }

    @Test
    void takesANoWithANoteAndPutsTheAnswersInOrder() {
        var doubtful = FIRST.answered(false, "The dose in section 2 is from 2009.");
        var answers = with(POLICY.confirmed(), doubtful);

        assertThat(Checklist.answered(POLICY, answers.reversed())).isEqualTo(answers);
    }

    private static void assertRefused(List<Answer> answers, String at, String why) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Checklist.answered(POLICY, answers))
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo("incomplete-checklist");
                    assertThat(refused.refusal().reasons()).singleElement().satisfies(reason -> {
                        assertThat(reason.at()).isEqualTo(at);
                        assertThat(reason)
                                .extracting(Reason::message)
                                .asString()
                                .startsWith(why);
                    });
                });
    }

    private static Arguments refused(String name, UnaryOperator<List<Answer>> change, String why) {
        return Arguments.of(name, change, why);
    }

    private static List<Answer> with(List<Answer> all, Answer first) {
        var changed = new ArrayList<>(all);
        changed.set(0, first);
        return changed;
    }

    private static List<Answer> and(List<Answer> all, Answer one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
