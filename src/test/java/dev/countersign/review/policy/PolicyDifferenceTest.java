package dev.countersign.review.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.review.AnyPolicy;
import dev.countersign.review.DefaultPolicy;
import dev.countersign.review.Policy;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(AnyPolicy.class)
class PolicyDifferenceTest {

    private static final String USUAL = PolicyYaml.write(DefaultPolicy.create());

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void nothingDiffersExactlyIfBothSayTheSame(@ForAll Policy one, @ForAll Policy other) {
        assertThat(PolicyDifference.between(one, one)).isEmpty();
        assertThat(PolicyDifference.between(one, other).isEmpty()).isEqualTo(one.saysTheSameAs(other));
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theWayBackIsTheWayThereTurnedAround(@ForAll Policy one, @ForAll Policy other) {
        assertThat(PolicyDifference.between(other, one))
                .containsExactlyInAnyOrderElementsOf(PolicyDifference.between(one, other).stream()
                        .map(there -> new PolicyDifference(there.rule(), there.after(), there.before()))
                        .toList());
    }

    @Test
    void saysInWordsWhatChanged() {
        var changed = USUAL.replace("exercise: [exercise]", "exercise: [exercise, injury-care]")
                .replace("signers: 1\n    reviewMonths: 12", "signers: 2\n    reviewMonths: 18")
                .replace("  CSCS: [exercise]\n", "  HHP: []\n")
                .replace("consequence: notice", "consequence: unpublish")
                .replace("free: [promotion]", "free: []");

        assertThat(PolicyDifference.between(
                        PolicyYaml.read(USUAL).policy(),
                        PolicyYaml.read(changed).policy()))
                .containsExactly(
                        new PolicyDifference("Cards of kind exercise need", "exercise", "exercise and injury-care"),
                        new PolicyDifference("Free of sign-off", "promotion", "nothing"),
                        new PolicyDifference("CSCS serves", "exercise", null),
                        new PolicyDifference(
                                "Risk class medication has",
                                "1 signer for each scope, reviewed again within a year",
                                "2 signers for each scope, reviewed again within 18 months"),
                        new PolicyDifference(
                                "When due and overdue",
                                "a review counts as due 30 days before its date and as overdue after it; readers are told so, and nothing else happens (after 60 days)",
                                "a review counts as due 30 days before its date; 60 days after it the article is withdrawn as outdated"),
                        new PolicyDifference("HHP serves", null, "nothing"));
    }
}
