package dev.countersign.upkeep.verify;

import dev.countersign.review.SignOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A sign-off was given in an article, by an account and a person that are there. */
record SignOffReferences(DataSet data, Set<String> people, Set<String> users) implements Check<SignOff> {

    @Override
    public List<String> objections(SignOff signOff) {
        var objections = new ArrayList<String>();
        if (!data.has("articles", signOff.article().value()))
            objections.add("it was given in article %s, which is not there".formatted(signOff.article()));
        if (!people.contains(signOff.signer().person().value()))
            objections.add("its signer %s is not among the people"
                    .formatted(signOff.signer().person()));
        if (!users.contains(signOff.signer().user().value()))
            objections.add("its signer's account %s is not there"
                    .formatted(signOff.signer().user()));
        return objections;
    }
}
