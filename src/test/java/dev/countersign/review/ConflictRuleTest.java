package dev.countersign.review;

import static dev.countersign.Fixtures.TODAY;
import static dev.countersign.Fixtures.aDraft;
import static dev.countersign.Fixtures.aPhysician;
import static dev.countersign.Fixtures.writing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.RiskClass;
import dev.countersign.kit.Contributor;
import dev.countersign.people.Interest;
import dev.countersign.review.Policy.ConflictRule;
import dev.countersign.review.Story.Signer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an interest does to a signature, by the three rules that policy may have. */
class ConflictRuleTest {

    private static final Map<Character, Signer> SIGNERS =
            Map.of('a', Signer.of(aPhysician()), 'b', Signer.of(aPhysician()), 'c', Signer.of(aPhysician()));

    /** Who signs, one after the other; in capitals with an interest. */
    @ParameterizedTest(name = "{0}, {1} needed, signed by {2}: {3}")
    @CsvSource({
        "DISCLOSE,      1, A,   true",
        "DISCLOSE,      2, AB,  true",
        "DISCLOSE,      2, Aa,  false",
        "SECOND_SIGNER, 1, a,   true",
        "SECOND_SIGNER, 1, A,   false",
        "SECOND_SIGNER, 1, AB,  false",
        "SECOND_SIGNER, 1, Ab,  true",
        "SECOND_SIGNER, 1, bA,  true",
        "SECOND_SIGNER, 1, Aa,  true",
        "SECOND_SIGNER, 1, aA,  true",
        "SECOND_SIGNER, 2, ab,  true",
        "SECOND_SIGNER, 2, Ab,  false",
        "SECOND_SIGNER, 2, AB,  false",
        "SECOND_SIGNER, 2, ABC, false",
        "SECOND_SIGNER, 2, ABc, true",
        "SECOND_SIGNER, 2, abC, true",
        "RECUSE,        1, a,   true",
        "RECUSE,        1, A,   false",
        "RECUSE,        1, Ab,  true",
        "RECUSE,        1, Aa,  true",
        "RECUSE,        1, aA,  true",
        "RECUSE,        2, aB,  false",
        "RECUSE,        2, aBc, true",
    })
    void coversExactlyIf(ConflictRule rule, int needed, String signers, boolean covered) {
        var story = draft(rule, needed);
        for (var signer : signers.toCharArray())
            story = Character.isUpperCase(signer)
                    ? signed(story, Character.toLowerCase(signer), null)
                    : story.forged(SIGNERS.get(signer));

        assertThat(story.open().isEmpty()).isEqualTo(covered);
    }

    @ParameterizedTest(name = "ended {0} months ago: bears {1}")
    @CsvSource({"0, true", "35, true", "36, true", "37, false"})
    void anInterestBearsFor36MonthsAfterItEnded(int months, boolean bears) {
        var story = signed(draft(ConflictRule.RECUSE, 1), 'a', TODAY.minusMonths(months));

        assertThat(story.open().isEmpty()).isEqualTo(!bears);
    }

    @Test
    void saysWhoMustSignBeside() {
        assertThat(words(signed(draft(ConflictRule.SECOND_SIGNER, 1), 'a', null)))
                .endsWith(
                        "Adaeze Lindqvist signed it, but declared an interest (payment or gift: A maker of towels), so that somebody without one must sign, too");
    }

    @Test
    void saysThatNobodySignsWhoHasAnInterest() {
        assertThat(words(signed(draft(ConflictRule.RECUSE, 1), 'a', null)))
                .endsWith(
                        "Adaeze Lindqvist signed it, but declared an interest (payment or gift: A maker of towels), and policy lets nobody sign who has one");
    }

    private static Story draft(ConflictRule rule, int needed) {
        var policy = DefaultPolicy.create().with(Map.of(RiskClass.TREATMENT, new Policy.Terms(needed, 12)));
        return Story.begin(Contributor.of(writing()), aDraft()).under(Histories.conflicting(policy, rule));
    }

    private static Story signed(Story story, char signer, LocalDate until) {
        var interest = new Interest(Interest.Kind.PAYMENT, "A maker of towels", "talks", null, until);
        return story.with(
                interested(story.forged(SIGNERS.get(signer)).signOffs().getLast(), interest));
    }

    private static SignOff interested(SignOff by, Interest interest) {
        return new SignOff(
                by.id(),
                by.version(),
                by.article(),
                by.revision(),
                by.parts(),
                by.signer(),
                by.meaning(),
                "See the list",
                List.of(interest),
                by.checklist(),
                by.policyVersion(),
                by.signedAt(),
                by.wholeText(),
                by.confirmation(),
                by.attestation(),
                by.outbox());
    }

    private static String words(Story story) {
        return story.coverage().uncovered().getFirst().gaps().getFirst().inWords();
    }
}
