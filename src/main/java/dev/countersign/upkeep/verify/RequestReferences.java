package dev.countersign.upkeep.verify;

import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewRequest.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A request is about an article, asks a person, and was fulfilled by a sign-off that are there. */
record RequestReferences(DataSet data, Set<String> people) implements Check<ReviewRequest> {

    @Override
    public List<String> objections(ReviewRequest request) {
        var objections = new ArrayList<String>();
        if (!data.has("articles", request.article().value()))
            objections.add("it is about article %s, which is not there".formatted(request.article()));
        request.person()
                .filter(person -> !people.contains(person.value()))
                .ifPresent(person -> objections.add("it asks %s, who is not among the people".formatted(person)));
        if (request.state() instanceof State.Fulfilled done
                && !data.has("signoffs", done.signOff().value()))
            objections.add("it was fulfilled by sign-off %s, which is not there".formatted(done.signOff()));
        return objections;
    }
}
