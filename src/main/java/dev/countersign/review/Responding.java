package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.kit.Absent;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RequestId;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.Ulid;
import dev.countersign.people.Directory;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.ReviewRequest.State;
import dev.countersign.review.ReviewRequest.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** What reviewers answer when they were asked: that they will, that they will not, or that something must change first. */
@Service
public class Responding {

    private static final Limit MOST = Limit.of(1_000);

    private final Requests requests;
    private final ChangingRequests changing;
    private final Reviewing reviewing;
    private final Authoring authoring;
    private final Directory directory;
    private final Once once;
    private final InstantSource clock;

    Responding(
            Requests requests,
            ChangingRequests changing,
            Reviewing reviewing,
            Authoring authoring,
            Directory directory,
            Once once,
            InstantSource clock) {
        this.requests = requests;
        this.changing = changing;
        this.reviewing = reviewing;
        this.authoring = authoring;
        this.directory = directory;
        this.once = once;
        this.clock = clock;
    }

    /** Says that the review will be done. Saying so twice changes nothing. */
    public ReviewRequest accept(Actor by, String change, RequestId id) {
        return changing.of(change, id, request -> {
            demandAsked(by, request);
            if (request.state() instanceof State.Accepted) return request;
            var person = Objects.requireNonNull(by.person());
            return request.in(new State.Accepted(now(), person))
                    .noting(changing.change("review.accepted", request, by, Map.of("person", person.value()))
                            .under(change));
        });
    }

    /** Says no, and why. What anyone was asked and somebody had accepted is open to others again. */
    public ReviewRequest decline(Actor by, String change, RequestId id, String reason) {
        var why = ChangingRequests.words("/reason", reason, "Say why, so that the editor knows whom else to ask");
        return changing.of(change, id, request -> {
            demandAsked(by, request);
            RequestRules.nobodyDeclinesForAll(request).ifPresent(Responding::refuse);
            var person = Objects.requireNonNull(by.person());
            var declined = switch (request.asked()) {
                case Asked.OfPerson of -> request.in(new State.Declined(now(), why));
                case Asked.Anyone anyone ->
                    request.in(new State.Waiting()).with(new Turn.PutBack(now(), by.name(), why));
            };
            return declined.noting(changing.change("review.declined", request, by, Map.of("person", person.value()))
                    .because(why)
                    .under(change));
        });
    }

    /** Why this actor may not answer this request; empty if they may. */
    public Optional<Refusal> mayAnswer(Actor by, ReviewRequest request) {
        return by.lacks(Role.REVIEWER)
                .or(() -> RequestRules.closedRequestsStayClosed(request))
                .or(() -> RequestRules.onlyThoseWhoWereAskedAnswer(request, by, qualification(by)))
                .or(() -> RequestRules.whatOneAcceptedIsTheirs(request, by));
    }

    /** The open requests that wait for this actor: those by name, those that they accepted, and those of anyone qualified as they are. */
    public List<ReviewRequest> askedOf(Actor actor) {
        if (actor.person() == null || actor.lacks(Role.REVIEWER).isPresent()) return List.of();
        var qualification = qualification(actor);
        var ofAnyone = requests.openOfAnyone(MOST).stream()
                .filter(request -> RequestRules.onlyThoseWhoWereAskedAnswer(request, actor, qualification)
                        .or(() -> RequestRules.whatOneAcceptedIsTheirs(request, actor))
                        .isEmpty());
        return Stream.concat(requests.openOf(actor.person(), MOST).stream(), ofAnyone)
                .toList();
    }

    /** Hands the text back: something must change before it can be signed, and the reviewer's open threads say what. */
    public Article requestChanges(Actor by, ArticleId id, @Nullable String note) {
        return requestChanges(by, Ulid.next(), id, note);
    }

    /** Hands the text back, once for each change: sent again under the same identity, it shows the article as it is by now. */
    public Article requestChanges(Actor by, String change, ArticleId id, @Nullable String note) {
        by.demand(Role.REVIEWER);
        var article = authoring.get(id);
        if (once.includes(change, article)) return article;
        var review = reviewing.of(article);
        mayRequestChanges(by, review).ifPresent(Responding::refuse);
        var threads = review.discussion().openedBy(by.user(), by.person()).stream()
                .map(Discussion.Anchored::thread)
                .toList();
        var said = Absent.ifBlank(note);
        var words = said == null ? firstWords(threads) : ChangingRequests.words("/note", said, "");
        var at = now();
        return authoring.changed(
                id,
                found -> found.at(new Stage.ChangesRequested(at, by.name(), words, reviewers(found, by)))
                        .noting(change(found, by, threads).because(words).under(change)));
    }

    /** Changes are requested by threads: a note alone tells no writer where. Empty if this actor may. */
    public Optional<Refusal> mayRequestChanges(Actor by, Review review) {
        return by.lacks(Role.REVIEWER)
                .or(() -> review.discussion().openedBy(by.user(), by.person()).isEmpty()
                        ? Optional.of(Refusal.of(
                                CONFLICT,
                                "no-open-thread",
                                "Say at the part what should change: open a thread there, then request changes."))
                        : Optional.empty());
    }

    private void demandAsked(Actor by, ReviewRequest request) {
        mayAnswer(by, request).ifPresent(Responding::refuse);
    }

    private Qualification qualification(Actor by) {
        var credentials = Optional.ofNullable(by.person())
                .flatMap(directory::find)
                .map(person -> person.credentials())
                .orElse(List.of());
        return Qualification.of(reviewing.policy(), credentials, Day.of(now()));
    }

    private StateChange change(Article article, Actor by, List<ReviewThread> threads) {
        var change = authoring.change("review.changesRequested", article, by);
        var details = new HashMap<>(change.details());
        details.put(
                "threads", threads.stream().map(thread -> thread.id().value()).collect(Collectors.joining(",")));
        if (by.person() != null) details.put("person", by.person().value());
        return StateChange.of(change.type(), change.subject(), by, change.at(), details);
    }

    /** Whoever requested changes is asked again when the text is handed back. */
    private static List<PersonId> reviewers(Article article, Actor by) {
        var reviewers = new ArrayList<PersonId>();
        if (article.stage() instanceof Stage.ChangesRequested before) reviewers.addAll(before.reviewers());
        if (by.person() != null && !reviewers.contains(by.person())) reviewers.add(by.person());
        return reviewers;
    }

    private static String firstWords(List<ReviewThread> threads) {
        var first = threads.getFirst().entries().getFirst().words();
        return threads.size() == 1 ? first + "" : "%s (and %d more)".formatted(first, threads.size() - 1);
    }

    private static void refuse(Refusal refusal) {
        throw refusal.exception();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
