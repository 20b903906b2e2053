package dev.countersign.management;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RequestId;
import dev.countersign.kit.SignOffId;
import dev.countersign.people.Scope;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.ReviewRequest.State;
import dev.countersign.review.ReviewRequest.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for review.
 *
 * @param person who is asked; absent where anyone qualified for {@code scope} is
 * @param renewal whether all of the text is to be reviewed again, covered or not; absent if not
 * @param open whether it waits for a review; absent if not
 */
record RequestShown(
        RequestId id,
        ArticleId article,
        @Nullable PersonId person,
        @Nullable Scope scope,
        String by,
        Instant at,
        @Nullable LocalDate due,
        @Nullable String note,
        boolean renewal,
        boolean open,
        StateShown state,
        List<TurnShown> turns) {

    /** Where it stands; each state has the members that it has. */
    record StateShown(
            String name,
            @Nullable Instant at,
            @Nullable String by,
            @Nullable PersonId person,
            @Nullable String words,
            @Nullable SignOffId signOff,
            @Nullable RequestId request) {

        private static StateShown named(String name) {
            return new StateShown(name, null, null, null, null, null, null);
        }

        static StateShown of(State state) {
            return switch (state) {
                case State.Waiting waiting -> named("waiting");
                case State.Accepted accepted ->
                    new StateShown("accepted", accepted.at(), null, accepted.by(), null, null, null);
                case State.Declined declined ->
                    new StateShown("declined", declined.at(), null, null, declined.reason(), null, null);
                case State.Fulfilled done ->
                    new StateShown("fulfilled", done.at(), null, null, null, done.signOff(), null);
                case State.Reassigned given ->
                    new StateShown("reassigned", given.at(), given.by(), given.to(), null, null, given.request());
                case State.Cancelled ended ->
                    new StateShown("cancelled", ended.at(), ended.by(), null, ended.why(), null, null);
            };
        }
    }

    /** What happened while it was open. */
    record TurnShown(
            String name, Instant at, String by, @Nullable String words) {

        static TurnShown of(Turn turn) {
            return switch (turn) {
                case Turn.Reminded reminded -> new TurnShown("reminded", reminded.at(), reminded.by(), null);
                case Turn.HandedBack back -> new TurnShown("handedBack", back.at(), back.by(), back.note());
                case Turn.PutBack back -> new TurnShown("putBack", back.at(), back.by(), back.reason());
            };
        }
    }

    static RequestShown of(ReviewRequest request) {
        return new RequestShown(
                request.id(),
                request.article(),
                request.asked() instanceof Asked.OfPerson of ? of.person() : null,
                request.asked() instanceof Asked.Anyone anyone ? anyone.scope() : null,
                request.by().name(),
                request.at(),
                request.due(),
                request.note(),
                request.renewal(),
                request.isOpen(),
                StateShown.of(request.state()),
                request.turns().stream().map(TurnShown::of).toList());
    }
}
