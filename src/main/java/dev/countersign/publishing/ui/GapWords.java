package dev.countersign.publishing.ui;

import dev.countersign.kit.PersonId;
import dev.countersign.kit.ui.When;
import dev.countersign.people.Scope;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.ReviewRequest.State;
import dev.countersign.review.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of who could close the gaps of a part: who was asked for it, and whom to ask.
 *
 * @param open the requests of the article that are open
 */
record GapWords(List<ReviewRequest> open, List<Suggestion> suggestions, Instant now) {

    /** Who was asked for a scope of a part, as a sentence; empty if nobody was. */
    Optional<String> asked(PartCoverage.Uncovered part, Scope scope) {
        return open.stream()
                .filter(request -> couldClose(request, part, scope))
                .findFirst()
                .map(request ->
                        "%s %s %s".formatted(who(request, scope), did(request), When.inWords(request.at(), now)));
    }

    /** Whom to ask for a scope of a part: the best of those who were not asked yet. */
    Optional<Suggestion> toAsk(PartCoverage.Uncovered part, Scope scope) {
        return suggestions.stream()
                .filter(suggestion -> !suggestion.asked() && serves(suggestion, part, scope))
                .findFirst();
    }

    private boolean couldClose(ReviewRequest request, PartCoverage.Uncovered part, Scope scope) {
        return switch (request.asked()) {
            case Asked.Anyone anyone -> anyone.scope().equals(scope);
            case Asked.OfPerson of ->
                find(of.person()).filter(one -> serves(one, part, scope)).isPresent();
        };
    }

    private String who(ReviewRequest request, Scope scope) {
        return request.person()
                .flatMap(this::find)
                .map(Suggestion::name)
                .orElseGet(() -> "Anyone qualified for " + scope);
    }

    private static String did(ReviewRequest request) {
        return request.state() instanceof State.Accepted ? "accepted; asked" : "was asked";
    }

    private Optional<Suggestion> find(PersonId person) {
        return suggestions.stream()
                .filter(suggestion -> suggestion.person().equals(person))
                .findFirst();
    }

    private static boolean serves(Suggestion suggestion, PartCoverage.Uncovered part, Scope scope) {
        return suggestion.scopes().contains(scope)
                && suggestion.parts().stream()
                        .anyMatch(one -> one.key().equals(part.part().key()));
    }
}
