package dev.countersign.review;

import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RequestId;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import dev.countersign.people.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Somebody asked one person, or anyone who is qualified, to review an article. Edits of the text leave it open.
 *
 * @param version counts the saves; null before the first
 * @param due the day by which it is wanted, if any
 * @param renewal whether every part was covered when it was asked, so that all of it is to be reviewed again
 * @param turns what happened while it was open, oldest first
 * @param outbox changes of state not yet relayed
 */
@Document("requests")
@CompoundIndex(name = "article", def = "{'article': 1, '_id': 1}")
@CompoundIndex(name = "person", def = "{'asked.person': 1, 'state._class': 1, '_id': 1}")
@CompoundIndex(name = "asked", def = "{'asked._class': 1, 'state._class': 1, '_id': 1}")
@CompoundIndex(name = "due", def = "{'state._class': 1, 'due': 1, '_id': 1}")
public record ReviewRequest(
        @Id RequestId id,
        @Version @Nullable Long version,
        ArticleId article,
        Asked asked,
        Contributor by,
        Instant at,
        @Nullable LocalDate due,
        @Nullable String note,
        boolean renewal,
        State state,
        List<Turn> turns,
        List<StateChange> outbox)
        implements StoredOutbox {

    public ReviewRequest {
        turns = Absent.orEmpty(turns);
        outbox = Absent.orEmpty(outbox);
    }

    /** Who is asked. */
    public sealed interface Asked {

        /** One person. */
        @TypeAlias("askedPerson")
        record OfPerson(PersonId person) implements Asked {}

        /** Whoever is qualified for this scope. */
        @TypeAlias("askedAnyone")
        record Anyone(Scope scope) implements Asked {}
    }

    /** Where a request stands. */
    public sealed interface State {

        /** Nobody has answered yet. */
        @TypeAlias("requestWaiting")
        record Waiting() implements State {}

        /** Somebody said that they will do it. */
        @TypeAlias("requestAccepted")
        record Accepted(Instant at, PersonId by) implements State {}

        /** The person said no. */
        @TypeAlias("requestDeclined")
        record Declined(Instant at, String reason) implements State {}

        /** What could be signed is signed, last by this sign-off. */
        @TypeAlias("requestFulfilled")
        record Fulfilled(Instant at, SignOffId signOff) implements State {}

        /** Somebody else was asked instead. */
        @TypeAlias("requestReassigned")
        record Reassigned(Instant at, String by, PersonId to, RequestId request) implements State {}

        /** It was taken back. */
        @TypeAlias("requestCancelled")
        record Cancelled(Instant at, String by, String why) implements State {}
    }

    /** Something that happened while a request was open. */
    public sealed interface Turn {

        /** When. */
        Instant at();

        /** Who was asked was reminded. */
        @TypeAlias("requestReminded")
        record Reminded(Instant at, String by) implements Turn {}

        /** The writers changed what was wanted. */
        @TypeAlias("requestHandedBack")
        record HandedBack(Instant at, String by, String note, String change) implements Turn {}

        /** Whoever had accepted it left it to others. */
        @TypeAlias("requestPutBack")
        record PutBack(Instant at, String by, String reason) implements Turn {}
    }

    /** Whether it still waits for a review. */
    public boolean isOpen() {
        return switch (state) {
            case State.Waiting waiting -> true;
            case State.Accepted accepted -> true;
            case State.Declined declined -> false;
            case State.Fulfilled fulfilled -> false;
            case State.Reassigned reassigned -> false;
            case State.Cancelled cancelled -> false;
        };
    }

    /** The person from whom a review is awaited: the one who was asked, or who accepted what anyone was asked. */
    public Optional<PersonId> person() {
        return switch (asked) {
            case Asked.OfPerson of -> Optional.of(of.person());
            case Asked.Anyone anyone ->
                state instanceof State.Accepted accepted ? Optional.of(accepted.by()) : Optional.empty();
        };
    }

    /** When somebody was reminded last. */
    public Optional<Instant> lastReminded() {
        return turns.stream()
                .filter(Turn.Reminded.class::isInstance)
                .map(Turn::at)
                .reduce((earlier, later) -> later);
    }

    ReviewRequest as(RequestId chosen) {
        return new ReviewRequest(chosen, version, article, asked, by, at, due, note, renewal, state, turns, outbox);
    }

    ReviewRequest in(State changed) {
        return new ReviewRequest(id, version, article, asked, by, at, due, note, renewal, changed, turns, outbox);
    }

    ReviewRequest with(Turn turn) {
        var all = new ArrayList<>(turns);
        all.add(turn);
        return new ReviewRequest(id, version, article, asked, by, at, due, note, renewal, state, all, outbox);
    }

    ReviewRequest noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new ReviewRequest(id, version, article, asked, by, at, due, note, renewal, state, turns, pending);
    }

    /** What a change of its state tells besides: which request, who had asked, and whom. */
    Map<String, String> details() {
        var details = new HashMap<String, String>();
        details.put("request", id.value());
        if (by.user() != null) details.put("askedBy", by.user().value());
        if (due != null) details.put("due", due.toString());
        switch (asked) {
            case Asked.OfPerson of -> details.put("person", of.person().value());
            case Asked.Anyone anyone -> details.put("scope", anyone.scope().value());
        }
        return details;
    }
}
