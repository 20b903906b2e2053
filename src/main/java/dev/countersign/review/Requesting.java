package dev.countersign.review;

import static dev.countersign.kit.Refusal.Kind.CONFLICT;
import static dev.countersign.kit.Refusal.Kind.INVALID;

import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Limits;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.RequestId;
import dev.countersign.kit.Ulid;
import dev.countersign.people.Directory;
import dev.countersign.people.Person;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.ReviewRequest.State;
import dev.countersign.review.ReviewRequest.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Asking people to review an article: whom, until when; reminding them, asking others instead, taking it back. */
@Service
public class Requesting {

    private static final Limit MOST = Limit.of(1_000);

    private final Requests requests;
    private final ChangingRequests changing;
    private final Reviewing reviewing;
    private final Directory directory;
    private final InstantSource clock;

    Requesting(
            Requests requests,
            ChangingRequests changing,
            Reviewing reviewing,
            Directory directory,
            InstantSource clock) {
        this.requests = requests;
        this.changing = changing;
        this.reviewing = reviewing;
        this.directory = directory;
        this.clock = clock;
    }

    /** Asks for reviews. A writer may ask as well as an editor. */
    public List<ReviewRequest> ask(Actor by, ArticleId id, Ask ask) {
        return ask(by, Ulid.next(), id, ask);
    }

    /** Asks for reviews, once for each change: asked again under the same identity, it makes what is not there yet and shows all. */
    public List<ReviewRequest> ask(Actor by, String change, ArticleId id, Ask ask) {
        refuseIf(RequestRules.writersAndEditorsAsk(by));
        Limits.demand(ask);
        var review = reviewing.of(id);
        var made = made(change, id);
        var asked = whom(ask, review, made);
        demandPeople(ask, review);
        if (made.isEmpty()) demandDay(ask);
        demandNotAsked(ask, id, made);
        var wanted = asked.stream().map(one -> request(one, ask, review, by)).toList();
        return keep(change, made, wanted, false, by);
    }

    /** Keeps these requests under identities that belong to the change; one for whom there is one already is not made again. */
    List<ReviewRequest> keep(
            String change, List<ReviewRequest> made, List<ReviewRequest> wanted, boolean again, Actor by) {
        var all = new ArrayList<ReviewRequest>();
        int number = made.size();
        for (var request : wanted) {
            var there = made.stream()
                    .filter(other -> other.asked().equals(request.asked()))
                    .findFirst();
            all.add(there.isPresent() ? there.get() : keep(request.as(id(change, ++number)), again, by));
        }
        return all;
    }

    /** The requests that a change made before it broke off. */
    List<ReviewRequest> made(String change, ArticleId article) {
        var ids = Stream.iterate(1, number -> number + 1)
                .limit(100)
                .map(number -> id(change, number))
                .collect(Collectors.toSet());
        return of(article).stream()
                .filter(request -> ids.contains(request.id()))
                .toList();
    }

    ReviewRequest request(Asked asked, Ask ask, Review review, Actor by) {
        return new ReviewRequest(
                RequestId.next(),
                null,
                review.article().id(),
                asked,
                Contributor.of(by),
                now(),
                ask.due(),
                ask.note(),
                review.coverage().isComplete(),
                new State.Waiting(),
                List.of(),
                List.of());
    }

    /** Reminds whoever was asked; at most once a day. */
    public ReviewRequest remind(Actor by, String change, RequestId id) {
        return changing.of(change, id, request -> {
            refuseIf(mayRemind(by, request));
            return request.with(new Turn.Reminded(now(), by.name()))
                    .noting(changing.change("review.reminded", request, by).under(change));
        });
    }

    /** Why this actor may not send a reminder now; empty if they may. */
    public Optional<Refusal> mayRemind(Actor by, ReviewRequest request) {
        return RequestRules.writersAndEditorsAsk(by)
                .or(() -> RequestRules.closedRequestsStayClosed(request))
                .or(() -> RequestRules.remindersAreADayApart(request, now()));
    }

    /** Asks somebody else instead, with the same words and for the same day. */
    public ReviewRequest reassign(Actor by, String change, RequestId id, PersonId to) {
        refuseIf(RequestRules.writersAndEditorsAsk(by));
        var before = get(id);
        if (changing.isMade(change, before)) return before;
        refuseIf(RequestRules.closedRequestsStayClosed(before));
        var ask = new Ask(List.of(to), List.of(), before.due(), before.note());
        var review = reviewing.of(before.article());
        var made = made(change, before.article());
        demandPeople(ask, review);
        demandNotAsked(ask, before.article(), made);
        var instead = keep(change, made, List.of(request(new Asked.OfPerson(to), ask, review, by)), false, by)
                .getFirst();
        return changing.of(change, id, request -> {
            refuseIf(RequestRules.closedRequestsStayClosed(request));
            return request.in(new State.Reassigned(now(), by.name(), to, instead.id()))
                    .noting(changing.change(
                                    "review.reassigned",
                                    request,
                                    by,
                                    Map.of(
                                            "to",
                                            to.value(),
                                            "newRequest",
                                            instead.id().value()))
                            .under(change));
        });
    }

    /** Takes a request back, and says why. */
    public ReviewRequest cancel(Actor by, String change, RequestId id, String why) {
        refuseIf(RequestRules.writersAndEditorsAsk(by));
        var reason = ChangingRequests.words("/why", why, "Say why, for those who were asked");
        return changing.of(change, id, request -> {
            refuseIf(RequestRules.closedRequestsStayClosed(request));
            return request.in(new State.Cancelled(now(), by.name(), reason))
                    .noting(changing.change("review.cancelled", request, by)
                            .because(reason)
                            .under(change));
        });
    }

    /** All requests of an article, oldest first. */
    public List<ReviewRequest> of(ArticleId article) {
        return requests.findByArticleOrderById(article, MOST);
    }

    /** The same from behind this one on; null for the first page. */
    public List<ReviewRequest> page(ArticleId article, @Nullable RequestId after, int most) {
        return requests.ofArticle(article, after == null ? "" : after.value(), Limit.of(most));
    }

    /** The open requests that are wanted by a day between these two, both included, the earliest first. */
    public List<ReviewRequest> due(LocalDate from, LocalDate until) {
        return requests.openDue(from, until, MOST);
    }

    /** The request of this id, or a refusal. */
    public ReviewRequest get(RequestId id) {
        return changing.get(id);
    }

    /** Who could sign what an article waits for, the best first. */
    public List<Suggestion> suggestions(Review review) {
        var open = requests.openOfPeople(MOST).stream()
                .collect(Collectors.groupingBy(request -> request.person().orElseThrow()));
        return Suggestion.of(review, directory.list(), open, Day.of(now()));
    }

    private ReviewRequest keep(ReviewRequest request, boolean again, Actor by) {
        var more = again ? Map.of("again", "true") : Map.<String, String>of();
        var change = changing.change("review.asked", request, by, more);
        try {
            requests.save(request.noting(request.note() == null ? change : change.because(request.note())));
        } catch (DuplicateKeyException e) {
            // A repetition of the same request was faster.
        }
        return get(request.id());
    }

    private List<Asked> whom(Ask ask, Review review, List<ReviewRequest> made) {
        if (ask.isOfNobodyInParticular()) return anyone(review, made);
        return Stream.concat(
                        ask.people().stream().<Asked>map(Asked.OfPerson::new),
                        ask.scopes().stream().<Asked>map(Asked.Anyone::new))
                .toList();
    }

    private List<Asked> anyone(Review review, List<ReviewRequest> made) {
        var open = of(review.article().id()).stream()
                .filter(ReviewRequest::isOpen)
                .filter(request -> made.stream().noneMatch(own -> own.id().equals(request.id())))
                .map(ReviewRequest::asked)
                .toList();
        var asked = Suggestion.scopesWanted(review).stream()
                .<Asked>map(Asked.Anyone::new)
                .filter(one -> !open.contains(one))
                .toList();
        if (asked.isEmpty() && made.isEmpty())
            throw Refusal.of(
                            CONFLICT,
                            "already-asked",
                            "Anyone qualified for what this text needs has been asked already. Remind them, or ask somebody by name.")
                    .exception();
        return asked;
    }

    private void demandPeople(Ask ask, Review review) {
        var known = directory.all(ask.people()).stream().collect(Collectors.toMap(Person::id, Person::name));
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < ask.people().size(); i++) {
            var person = ask.people().get(i);
            if (!known.containsKey(person)) reasons.add(new Reason("/reviewers/" + i, "There is no person " + person));
            else if (review.grounds().authors().contains(person))
                reasons.add(new Reason(
                        "/reviewers/" + i,
                        "%s is an author of this article and cannot sign it".formatted(known.get(person))));
        }
        if (!reasons.isEmpty())
            throw new Refusal(INVALID, "unknown-ids", "Not all of these people can be asked.", reasons).exception();
    }

    private void demandDay(Ask ask) {
        if (ask.due() != null && ask.due().isBefore(Day.of(now())))
            throw new Refusal(
                            INVALID,
                            "invalid-content",
                            "Some fields need another look before this can be asked.",
                            List.of(new Reason("/due", "This day is past: choose today or a later one")))
                    .exception();
    }

    private void demandNotAsked(Ask ask, ArticleId id, List<ReviewRequest> made) {
        var open = of(id).stream()
                .filter(ReviewRequest::isOpen)
                .filter(request -> made.stream().noneMatch(own -> own.id().equals(request.id())))
                .toList();
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < ask.people().size(); i++)
            asked(new Asked.OfPerson(ask.people().get(i)), "/reviewers/" + i, open)
                    .ifPresent(reasons::add);
        for (int i = 0; i < ask.scopes().size(); i++)
            asked(new Asked.Anyone(ask.scopes().get(i)), "/scopes/" + i, open).ifPresent(reasons::add);
        if (!reasons.isEmpty())
            throw new Refusal(
                            CONFLICT,
                            "already-asked",
                            "Some were asked already and have not signed yet. Remind them instead.",
                            reasons)
                    .exception();
    }

    private static Optional<Reason> asked(Asked asked, String at, List<ReviewRequest> open) {
        return open.stream()
                .filter(request -> request.asked().equals(asked))
                .findFirst()
                .map(request -> new Reason(
                        at, "%s asked on %s already".formatted(request.by().name(), Day.of(request.at()))));
    }

    private static RequestId id(String change, int number) {
        return new RequestId(Ulid.derived(change, number));
    }

    private static void refuseIf(Optional<Refusal> refusal) {
        refusal.ifPresent(why -> {
            throw why.exception();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
