package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.ReviewRequest.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What may be done with a request for review, and by whom. Each rule gives the refusal, or nothing. */
final class RequestRules {

    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM 'at' HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private RequestRules() {}

    static Optional<Refusal> closedRequestsStayClosed(ReviewRequest request) {
        var words = switch (request.state()) {
            case State.Waiting waiting -> "";
            case State.Accepted accepted -> "";
            case State.Declined declined ->
                "was declined on %s: %s".formatted(Day.of(declined.at()), declined.reason());
            case State.Fulfilled fulfilled -> "was fulfilled on %s".formatted(Day.of(fulfilled.at()));
            case State.Reassigned reassigned ->
                "was given to somebody else on %s by %s".formatted(Day.of(reassigned.at()), reassigned.by());
            case State.Cancelled cancelled ->
                "was cancelled on %s by %s: %s".formatted(Day.of(cancelled.at()), cancelled.by(), cancelled.why());
        };
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.of(CONFLICT, "request-closed", "This request %s.".formatted(words)));
    }

    /** @param qualification what the actor's person is qualified for today */
    static Optional<Refusal> onlyThoseWhoWereAskedAnswer(ReviewRequest request, Actor by, Qualification qualification) {
        return switch (request.asked()) {
            case Asked.OfPerson of ->
                of.person().equals(by.person())
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                FORBIDDEN, "not-asked", "Somebody else was asked, and only they can answer."));
            case Asked.Anyone anyone ->
                by.person() != null && qualification.serves(anyone.scope())
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                FORBIDDEN,
                                "not-asked",
                                "Anyone qualified for %s was asked: %s."
                                        .formatted(anyone.scope(), qualification.whyNot(by.name(), anyone.scope()))));
        };
    }

    static Optional<Refusal> whatOneAcceptedIsTheirs(ReviewRequest request, Actor by) {
        return request.state() instanceof State.Accepted accepted
                        && !accepted.by().equals(by.person())
                ? Optional.of(Refusal.of(CONFLICT, "already-accepted", "Somebody else accepted this already."))
                : Optional.empty();
    }

    static Optional<Refusal> nobodyDeclinesForAll(ReviewRequest request) {
        return request.asked() instanceof Asked.Anyone anyone && request.state() instanceof State.Waiting
                ? Optional.of(Refusal.of(
                        CONFLICT,
                        "asked-of-anyone",
                        "Anyone qualified for %s was asked. Leave it to somebody else; you need not decline."
                                .formatted(anyone.scope())))
                : Optional.empty();
    }

    static Optional<Refusal> remindersAreADayApart(ReviewRequest request, Instant now) {
        return request.lastReminded()
                .filter(last -> last.plus(BETWEEN_REMINDERS).isAfter(now))
                .map(last -> Refusal.of(
                        CONFLICT,
                        "reminded-already",
                        "A reminder went out on %s. The next may follow a day later, from %s on."
                                .formatted(MOMENT.format(last), MOMENT.format(last.plus(BETWEEN_REMINDERS)))));
    }

    static Optional<Refusal> writersAndEditorsAsk(Actor by) {
        return by.lacks(Role.EDITOR, Role.WRITER);
    }
}
