package dev.countersign.upkeep.verify;

import dev.countersign.people.Scope;
import dev.countersign.review.Policy;
import dev.countersign.review.Qualification;
import dev.countersign.review.SignOff;
import java.util.List;
import java.util.Map;

/** A sign-off answers only for what its signer was qualified for, by the copy of their credentials and the policy of that day. */
record SignerQualified(Map<Integer, Policy> policies) implements Check<SignOff> {

    @Override
    public List<String> objections(SignOff signOff) {
        var policy = policies.get(signOff.policyVersion());
        if (policy == null)
            return List.of("it was given under policy %d, which is not there".formatted(signOff.policyVersion()));
        var qualification = Qualification.of(policy, signOff.signer().credentials(), signOff.day());
        return signOff.parts().stream()
                .flatMap(part -> part.scopes().stream())
                .distinct()
                .sorted()
                .filter(scope -> !qualification.serves(scope))
                .map(scope -> unqualified(signOff, qualification, scope))
                .toList();
    }

    private static String unqualified(SignOff signOff, Qualification qualification, Scope scope) {
        return "it answers for %s, but then %s"
                .formatted(scope, qualification.whyNot(signOff.signer().name(), scope));
    }
}
