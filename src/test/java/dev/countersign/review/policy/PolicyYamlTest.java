package dev.countersign.review.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.countersign.kit.Json;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RefusedException;
import dev.countersign.review.AnyPolicy;
import dev.countersign.review.DefaultPolicy;
import dev.countersign.review.Policy;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Domain(AnyPolicy.class)
class PolicyYamlTest {

    private static final String USUAL = PolicyYaml.write(DefaultPolicy.create());

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadBackEqual(@ForAll Policy policy) {
        var read = PolicyYaml.read(PolicyYaml.write(policy));

        assertThat(read.policy().saysTheSameAs(policy)).isTrue();
        assertThat(read.why()).isEmpty();
        assertThat(PolicyYaml.write(read.policy()))
                .endsWith(PolicyYaml.write(policy).replaceFirst("(?s)^.*?\n\n", ""));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theSameHoldsForJson(@ForAll Policy policy) {
        var json = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(PolicyDocument.of(policy)));

        assertThat(PolicyDocument.read(json).policy().saysTheSameAs(policy)).isTrue();
    }

    @Test
    void explainsItselfToWhoeverOpensTheFile() {
        assertThat(USUAL)
                .startsWith("# The review policy, version 1. Every member is explained in docs/policy.md.\n")
                .contains("# Which ways of checking a credential count for signing.\n")
                .contains("  cards:\n    selfCare: [injury-care]\n")
                .contains("  free: [promotion]\n")
                .contains("terms:\n  general:\n    signers: 1\n    reviewMonths: 36\n");
    }

    /** What is put in place of what, where the reason points, and how it begins and ends. */
    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("selfCare:", "selfcare:", "/needs/cards/selfcare", "did you mean 'selfCare'?"),
                arguments("spreadDays:", "spreadDay:", "/spreadDay", "did you mean 'spreadDays'?"),
                arguments("signers: 1", "signers: 0", "/terms/general/signers", "0 is not possible here: it is 1 to 5"),
                arguments("signers: 1", "signers: '1'", "/terms/general/signers", "This must be a whole number"),
                arguments("reviewMonths: 36", "reviewMonths: 121", "/terms/general/reviewMonths", "it is 1 to 120"),
                arguments("reviewMonths: 36", "reviewMonths: 0", "/terms/general/reviewMonths", "it is 1 to 120"),
                arguments("reviewMonths: 36", "reviewMonths:", "/terms/general/reviewMonths", "Say a whole number"),
                arguments(
                        "selfCare: [injury-care]",
                        "selfCare: [injury-cear]",
                        "/needs/cards/selfCare/0",
                        "There is no scope 'injury-cear' in this policy; did you mean 'injury-care'?"),
                arguments("selfCare: [injury-care]", "selfCare: []", "/needs/cards/selfCare", "at least one scope"),
                arguments("selfCare: [injury-care]", "selfCare: injury-care", "/needs/cards/selfCare", "a list"),
                arguments("fallback: [general-health]", "fallback: []", "/needs/fallback", "must not be free by that"),
                arguments("composition: [general-health]", "composition: []", "/needs/composition", "answer for title"),
                arguments("free: [promotion]", "free: [promotions]", "/needs/free/0", "did you mean 'promotion'?"),
                arguments("sections: {}", "sections: {promotion: [exercise]}", "/needs/sections/promotion", "are free"),
                arguments("CSCS: [exercise]", "CSCS: [Exercise]", "/credentials/CSCS/0", "is not a scope"),
                arguments("CSCS: [exercise]", "'C.P.T.': [exercise]", "/credentials/C.P.T.", "CPT stands here twice"),
                arguments("methods: [", "methods: [selfDeclared, ", "/methods", "own word is no check"),
                arguments("key: safe", "key: accurate", "/checklist/1/key", "Another question has the key 'accurate'"),
                arguments("key: safe", "key: Is it safe", "/checklist/1/key", "up to 40 letters"),
                arguments("mostWords: 5", "mostWords: 26", "/waivers/mostWords", "it is 0 to 25"),
                arguments("allowed: true", "allowed: yes", "/waivers/allowed", "true or false"),
                arguments("consequence: notice", "consequence: unpublsh", "/overdue/consequence", "mean 'unpublish'?"),
                arguments("conflicts: disclose", "", "/conflicts", "Say one of disclose, secondSigner, recuse"),
                arguments("spreadDays: 60", "spreadDays: 336", "/spreadDays", "less than the shortest period"),
                arguments("withdraw: [harmful]", "withdraw: [harmfull]", "/recalls/withdraw/0", "mean 'harmful'?"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(String right, String wrong, String at, String words) {
        assertThat(USUAL).contains(right);
        var text = USUAL.replace(right, "####").replaceFirst("####", wrong).replace("####", right);
        var reasons = refusal(text).reasons();

        assertThat(reasons).extracting(Reason::at).containsExactly(at);
        assertThat(reasons.getFirst().message()).contains(words);
        if (!wrong.isEmpty())
            assertThat(reasons.getFirst().message()).startsWith("Line %d: ".formatted(firstDifference(text)));
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        var text = USUAL.replace("signers: 1\n    reviewMonths: 36", "signers: 0\n    reviewMonths: 500")
                .replace("key: safe", "key: accurate")
                .replace("selfCare: [injury-care]", "selfCare: [surgery]")
                .replace("fallback: [general-health]", "fallback: []")
                .concat("nonsense: 1\n");

        assertThat(refusal(text).code()).isEqualTo("unknown-member");
        assertThat(refusal(text).reasons())
                .extracting(Reason::at)
                .containsExactlyInAnyOrder(
                        "/nonsense",
                        "/terms/general/signers",
                        "/terms/general/reviewMonths",
                        "/checklist/1/key",
                        "/needs/cards/selfCare/0",
                        "/needs/fallback");
    }

    @Test
    void wantsSomebodyForEveryScope() {
        var text = USUAL.replaceFirst("scopes: \\[", "scopes: [surgery, ");

        assertThat(refusal(text).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.at()).isEqualTo("/scopes/0"))
                .satisfies(reason -> assertThat(reason.message()).contains("Nobody could sign for 'surgery'"));
    }

    /** Each of them is YAML, and none is a policy. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just words",
                "- a\n- list",
                "a: &x [1]\nb: *x",
                "scopes: !!java.net.URL [\"http://localhost\"]",
                "!!javax.script.ScriptEngineManager []",
                "scopes: !mine [a]",
                "scopes: [a",
                "scopes: [a]\nscopes: [b]",
                "? [a, b]\n: c",
                "--- {}\n--- {}",
                "\u0000",
                "scopes: [[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]",
            })
    void constructsNothingFromWhatIsNoPolicy(String text) {
        assertThat(refusal(text).kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal(text).reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.message()).doesNotContain("org.yaml", "java."));
    }

    @Test
    void doesNotUnfoldWhatWouldBeEndless() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));

        assertThat(refusal(bomb.toString()).reasons())
                .singleElement()
                .extracting(Reason::message)
                .isEqualTo("Line 2: aliases (*) are not read here: write out what it stands for");
    }

    @Test
    void readsNothingEndless() {
        assertThat(refusal("# " + "x".repeat(300_000)).reasons())
                .singleElement()
                .extracting(Reason::message)
                .isEqualTo("this is longer than 256 KB");
    }

    @Test
    void takesTheReasonWithTheRules() {
        assertThat(PolicyYaml.read(USUAL + "why: \" Two pharmacists left. \"\n").why())
                .isEqualTo("Two pharmacists left.");
    }

    private static Refusal refusal(String text) {
        return catchThrowableOfType(RefusedException.class, () -> PolicyYaml.read(text))
                .refusal();
    }

    /** The line in which a text begins to be another than the usual one. */
    private static long firstDifference(String text) {
        var at = 0;
        while (text.charAt(at) == USUAL.charAt(at)) at++;
        return 1
                + text.substring(0, at)
                        .chars()
                        .filter(character -> character == '\n')
                        .count();
    }
}
