package dev.countersign.upkeep.verify;

import dev.countersign.access.Invitation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An invitation is for a person and to an article that are there, and nobody's account has its identity. */
record InvitationReferences(DataSet data, Set<String> people, Set<String> users) implements Check<Invitation> {

    @Override
    public List<String> objections(Invitation invitation) {
        var objections = new ArrayList<String>();
        var terms = invitation.terms();
        if (!data.has("articles", terms.article().value()))
            objections.add("it is to article %s, which is not there".formatted(terms.article()));
        if (!people.contains(terms.person().value()))
            objections.add("it is for %s, who is not among the people".formatted(terms.person()));
        if (users.contains(invitation.id().value())) objections.add("an account has its identity");
        return objections;
    }
}
