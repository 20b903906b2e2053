package dev.countersign.upkeep.verify;

import dev.countersign.publishing.Edition;
import dev.countersign.review.SignOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The sign-offs that an edition carries are the very ones that were given. */
record EditionSignOffs(DataSet data) implements Check<Edition> {

    @Override
    public List<String> objections(Edition edition) {
        var objections = new ArrayList<String>();
        for (var carried : edition.signOffs()) {
            var given = data.find("signoffs", SignOff.class, carried.id().value());
            if (given.isEmpty())
                objections.add("it rests on sign-off %s by %s, which is not there any more"
                        .formatted(carried.id(), carried.signer().title()));
            else if (!isSame(carried, given.get()))
                objections.add("it carries sign-off %s by %s otherwise than it was given"
                        .formatted(carried.id(), carried.signer().title()));
        }
        return objections;
    }

    /** But for what the store keeps about it. */
    private static boolean isSame(SignOff one, SignOff other) {
        return one.parts().equals(other.parts())
                && one.signer().equals(other.signer())
                && one.article().equals(other.article())
                && one.revision() == other.revision()
                && one.meaning() == other.meaning()
                && one.conflictOfInterest().equals(other.conflictOfInterest())
                && one.interests().equals(other.interests())
                && one.checklist().equals(other.checklist())
                && one.confirmation().equals(other.confirmation())
                && one.policyVersion() == other.policyVersion()
                && one.signedAt().equals(other.signedAt())
                && one.wholeText() == other.wholeText()
                && one.interests().equals(other.interests())
                && one.checklist().equals(other.checklist())
                && one.confirmation().equals(other.confirmation())
                && Objects.equals(one.attestation(), other.attestation());
    }
}
