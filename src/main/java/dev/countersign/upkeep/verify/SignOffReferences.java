package dev.countersign.upkeep.verify;

import dev.countersign.access.Invitation;
import dev.countersign.review.SignOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A sign-off was given in an article and by a person that are there, through an account or through that person's own invitation to that article.
 */
record SignOffReferences(DataSet data, Set<String> people, Set<String> users, Map<String, Invitation.Terms> guests)
        implements Check<SignOff> {

    @Override
    public List<String> objections(SignOff signOff) {
        var objections = new ArrayList<String>();
        if (!data.has("articles", signOff.article().value()))
            objections.add("it was given in article %s, which is not there".formatted(signOff.article()));
        if (!people.contains(signOff.signer().person().value()))
            objections.add("its signer %s is not among the people"
                    .formatted(signOff.signer().person()));
        var guest = guests.get(signOff.signer().user().value());
        if (guest != null) objections.addAll(objections(signOff, guest));
        else if (!users.contains(signOff.signer().user().value()))
            objections.add("its signer's account %s is not there"
                    .formatted(signOff.signer().user()));
        return objections;
    }

    private static List<String> objections(SignOff signOff, Invitation.Terms guest) {
        return guest.person().equals(signOff.signer().person())
                        && guest.article().equals(signOff.article())
                ? List.of()
                : List.of("it was given through an invitation of %s to article %s"
                        .formatted(guest.name(), guest.article()));
    }
}
