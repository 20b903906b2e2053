package dev.countersign.review;

import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Saving;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StateChangeFollower;
import dev.countersign.kit.Ulid;
import dev.countersign.people.Directory;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.ReviewRequest.State;
import dev.countersign.review.ReviewRequest.Turn;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps requests and articles in step: a request that is made, declined or taken back changes the stage of its article; a signature fulfils
 * requests; an edition ends those that are left; a text that is handed back asks its reviewers again. Each step looks at what is there, so that
 * following a change twice does nothing the second time.
 */
@Component
class FollowingReviews implements StateChangeFollower {

    private static final Set<String> OF_REQUESTS =
            Set.of("review.asked", "review.accepted", "review.declined", "review.reassigned", "review.cancelled");
    private static final String ARTICLES = "articles/";

    private final Requests requests;
    private final Requesting requesting;
    private final ChangingRequests changing;
    private final Reviewing reviewing;
    private final Authoring authoring;
    private final Directory directory;
    private final InstantSource clock;

    FollowingReviews(
            Requests requests,
            Requesting requesting,
            ChangingRequests changing,
            Reviewing reviewing,
            Authoring authoring,
            Directory directory,
            InstantSource clock) {
        this.requests = requests;
        this.requesting = requesting;
        this.changing = changing;
        this.reviewing = reviewing;
        this.authoring = authoring;
        this.directory = directory;
        this.clock = clock;
    }

    @Override
    public void follow(StateChange change) {
        if (!change.subject().startsWith(ARTICLES)) return;
        var article = new ArticleId(change.subject().substring(ARTICLES.length()));
        if (authoring.find(article).isEmpty()) return;
        if (OF_REQUESTS.contains(change.type())) show(article);
        else if (change.type().equals("article.signed")) fulfil(article, change);
        else if (change.type().equals("article.published")) end(article, change);
        else if (change.type().equals(HandingBack.HANDED_BACK)) askAgain(article, change);
    }

    private void show(ArticleId id) {
        Saving.again(() -> {
            var article = authoring.get(id);
            var stage = RequestedStage.after(article.stage(), requesting.of(id));
            return stage.equals(article.stage()) ? article : authoring.put(article.at(stage));
        });
    }

    private void fulfil(ArticleId id, StateChange change) {
        var open = open(id);
        if (open.isEmpty()) return;
        var review = reviewing.of(id);
        for (var request : open) {
            var person = request.person().flatMap(directory::find);
            Fulfilment.of(request, review, person, Day.of(now()))
                    .ifPresent(signOff -> changed(
                            change,
                            request,
                            "review.fulfilled",
                            null,
                            Map.of("signOff", signOff.id().value()),
                            new State.Fulfilled(now(), signOff.id())));
        }
    }

    private void end(ArticleId id, StateChange change) {
        var words = "Edition %s was published".formatted(change.details().getOrDefault("number", ""));
        for (var request : open(id))
            if (request.at().isBefore(change.at()))
                changed(
                        change,
                        request,
                        "review.cancelled",
                        words,
                        Map.of(),
                        new State.Cancelled(now(), "Countersign", words));
    }

    private void changed(
            StateChange because,
            ReviewRequest before,
            String type,
            @Nullable String why,
            Map<String, String> details,
            State state) {
        var change = Ulid.derived(because.id(), Math.floorMod(before.id().hashCode(), 1_000_000) + 1);
        changing.of(
                change,
                before.id(),
                request -> request.isOpen()
                        ? request.in(state).noting(changing.change(change, type, request, why, details))
                        : request);
    }

    private void askAgain(ArticleId id, StateChange change) {
        var open = open(id);
        for (var request : open)
            if (request.turns().stream().noneMatch(isOf(change)))
                Saving.again(() -> requests.save(changing.get(request.id())
                        .with(new Turn.HandedBack(
                                change.at(),
                                change.byName(),
                                Objects.requireNonNullElse(change.why(), ""),
                                change.id()))));
        var others = Stream.of(
                        change.details().getOrDefault(HandingBack.REVIEWERS, "").split(","))
                .filter(text -> !text.isEmpty())
                .map(PersonId::new)
                .filter(person -> open.stream()
                        .noneMatch(request ->
                                request.person().filter(person::equals).isPresent()))
                .toList();
        if (others.isEmpty()) return;
        var by = new Actor(Objects.requireNonNull(change.by()), change.byName(), Set.of(), null);
        var ask = Ask.of(others.toArray(PersonId[]::new)).saying(Objects.requireNonNullElse(change.why(), ""));
        var review = reviewing.of(id);
        requesting.keep(
                change.id(),
                requesting.made(change.id(), id),
                others.stream()
                        .map(person -> requesting.request(new Asked.OfPerson(person), ask, review, by))
                        .toList(),
                true,
                by);
    }

    private static Predicate<Turn> isOf(StateChange change) {
        return turn -> turn instanceof Turn.HandedBack handed && handed.change().equals(change.id());
    }

    private List<ReviewRequest> open(ArticleId id) {
        return requesting.of(id).stream().filter(ReviewRequest::isOpen).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
