package dev.countersign.review;

import dev.countersign.people.Person;
import dev.countersign.review.ReviewRequest.Asked;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a request has had what it asked for. A pure function. */
final class Fulfilment {

    private Fulfilment() {}

    /**
     * The sign-off that fulfilled the request: the last one since it was made, once nothing is left that whoever was asked could sign.
     *
     * @param person the one who was asked; empty where anyone was
     */
    static Optional<SignOff> of(ReviewRequest request, Review review, Optional<Person> person, LocalDate today) {
        var left = Wanted.by(request, review).stream()
                .anyMatch(
                        switch (request.asked()) {
                            case Asked.OfPerson of ->
                                (Predicate<Wanted>)
                                        wanted -> person.filter(one -> wanted.couldBeGivenBy(one, review, today))
                                                .isPresent();
                            case Asked.Anyone anyone -> wanted -> wanted.scope().equals(anyone.scope());
                        });
        if (left) return Optional.empty();
        return review.grounds().signOffs().stream()
                .filter(signOff -> signOff.article().equals(request.article()))
                .filter(signOff -> !signOff.signedAt().isBefore(request.at()))
                .filter(signOff -> switch (request.asked()) {
                    case Asked.OfPerson of -> signOff.signer().person().equals(of.person());
                    case Asked.Anyone anyone ->
                        signOff.parts().stream().anyMatch(part -> part.scopes().contains(anyone.scope()));
                })
                .reduce((earlier, later) -> later);
    }
}
