package dev.countersign.upkeep.verify;

import dev.countersign.attestation.Jws;
import dev.countersign.attestation.KeySet;
import dev.countersign.attestation.Purpose;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.review.SignOff;
import dev.countersign.review.SignOffStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A sign-off says what was signed by our key when it was given; digests alone can be computed anew by whoever changes it. */
record SignOffAttested(Supplier<KeySet> keys) implements Check<SignOff> {

    @Override
    public List<String> objections(SignOff signOff) {
        if (signOff.attestation() == null)
            return keys.get().isExpected(Purpose.SIGN_OFF, signOff.signedAt())
                    ? List.of("its attestation is gone: sign-offs were attested by then")
                    : List.of();
        var objections = new ArrayList<String>();
        var jws = Jws.parse(signOff.attestation());
        keys.get()
                .objection(jws, Purpose.SIGN_OFF, signOff.signedAt())
                .ifPresent(objection -> objections.add("its signature " + objection));
        if (!CanonicalJson.digest(SignOffStatement.of(signOff)).equals(jws.digest()))
            objections.add("it says something else than what was signed");
        return objections;
    }
}
