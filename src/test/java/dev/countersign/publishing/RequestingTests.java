package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ThreadId;
import dev.countersign.kit.Ulid;
import dev.countersign.people.Scope;
import dev.countersign.review.Ask;
import dev.countersign.review.Discussing;
import dev.countersign.review.HandingBack;
import dev.countersign.review.NewThread;
import dev.countersign.review.PartKey;
import dev.countersign.review.Requesting;
import dev.countersign.review.Responding;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ReviewRequest.Asked;
import dev.countersign.review.ReviewRequest.State;
import dev.countersign.review.ReviewRequest.Turn;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is asked, what they answer, and what becomes of the article meanwhile. */
class RequestingTests extends ArticleInTheStore {

    @Autowired
    Requesting requesting;

    @Autowired
    Responding responding;

    @Autowired
    HandingBack handingBack;

    @Autowired
    Discussing discussing;

    @Test
    void asksEachPersonByARequestOfTheirOwnAndTheArticleIsInReview() {
        var due = Day.of(Instant.now()).plusDays(3);
        requesting.ask(writer, article.id(), ask(trainer, pharmacist).by(due).saying("Before Friday."));

        assertThat(requesting.of(article.id()))
                .extracting(ReviewRequest::asked)
                .containsExactlyInAnyOrder(new Asked.OfPerson(id(trainer)), new Asked.OfPerson(id(pharmacist)));
        assertThat(stage()).isInstanceOfSatisfying(Stage.InReview.class, stage -> {
            assertThat(stage.reviewers()).containsExactlyInAnyOrder(id(trainer), id(pharmacist));
            assertThat(stage.due()).isEqualTo(due);
            assertThat(stage.note()).isEqualTo("Before Friday.");
        });
        assertThat(entries("review.asked")).isEqualTo(2);
    }

    @Test
    void asksAnyoneForWhatTheTextNeedsWhereNobodyIsNamed() {
        requesting.ask(writer, article.id(), Ask.anyone());

        assertThat(requesting.of(article.id()))
                .extracting(ReviewRequest::asked)
                .contains(new Asked.Anyone(Scope.GENERAL_HEALTH))
                .allSatisfy(asked -> assertThat(asked).isInstanceOf(Asked.Anyone.class));
        assertThat(responding.askedOf(trainer)).isNotEmpty();
        assertThat(stage())
                .isInstanceOfSatisfying(
                        Stage.InReview.class,
                        stage -> assertThat(stage.reviewers()).isEmpty());
    }

    @Test
    void carriesOnWhereABreakdownCutItShort() {
        var change = Ulid.next();
        var first = requesting.ask(writer, change, article.id(), ask(trainer)).getFirst();
        var both = requesting.ask(writer, change, article.id(), ask(trainer, pharmacist));

        assertThat(both).hasSize(2).extracting(ReviewRequest::id).contains(first.id());
        requesting.ask(writer, change, article.id(), ask(trainer, pharmacist));
        assertThat(requesting.of(article.id())).hasSize(2);
        assertThat(entries("review.asked")).isEqualTo(2);
    }

    @Test
    void asksNobodyTwiceNoAuthorAndNoStranger() {
        requesting.ask(writer, article.id(), ask(trainer));

        refused("already-asked", () -> requesting.ask(editor, article.id(), ask(trainer)));
        refused("unknown-ids", () -> requesting.ask(editor, article.id(), Ask.of(PersonId.next())));
        authoring.save(writer, article.id(), 1, text("Calves tighten.").withAuthors(List.of(id(pharmacist))));
        refused("unknown-ids", () -> requesting.ask(editor, article.id(), ask(pharmacist)));
        refused(
                "invalid-content",
                () -> requesting.ask(
                        editor,
                        article.id(),
                        Ask.anyone().by(Day.of(Instant.now()).minusDays(1))));
        refused("role-missing", () -> requesting.ask(trainer, article.id(), Ask.anyone()));
    }

    @Test
    void isAnsweredByNobodyButWhoeverWasAsked() {
        var request = requesting.ask(writer, article.id(), ask(trainer)).getFirst();

        refused("not-asked", () -> responding.accept(pharmacist, Ulid.next(), request.id()));
        refused("role-missing", () -> responding.accept(editor, Ulid.next(), request.id()));
        responding.accept(trainer, Ulid.next(), request.id());
        responding.accept(trainer, Ulid.next(), request.id());
        assertThat(requesting.get(request.id()).state()).isInstanceOf(State.Accepted.class);
        assertThat(entries("review.accepted")).isEqualTo(1);
    }

    @Test
    void endsWithAReasonAndTheArticleIsADraftAgain() {
        var request = requesting.ask(writer, article.id(), ask(trainer)).getFirst();

        refused("words-missing", () -> responding.decline(trainer, Ulid.next(), request.id(), " "));
        responding.decline(trainer, Ulid.next(), request.id(), "On holiday until May.");

        assertThat(requesting.get(request.id()).state())
                .isInstanceOfSatisfying(
                        State.Declined.class,
                        state -> assertThat(state.reason()).isEqualTo("On holiday until May."));
        assertThat(stage()).isInstanceOf(Stage.Draft.class);
        refused("request-closed", () -> responding.accept(trainer, Ulid.next(), request.id()));
        requesting.ask(writer, article.id(), ask(trainer));
        assertThat(stage()).isInstanceOf(Stage.InReview.class);
    }

    @Test
    void isLeftToOthersByWhoeverHadAcceptedWhatAnyoneWasAsked() {
        var request = requesting
                .ask(writer, article.id(), new Ask(List.of(), List.of(Scope.GENERAL_HEALTH), null, null))
                .getFirst();

        refused("asked-of-anyone", () -> responding.decline(trainer, Ulid.next(), request.id(), "No time."));
        responding.accept(trainer, Ulid.next(), request.id());
        refused("already-accepted", () -> responding.accept(pharmacist, Ulid.next(), request.id()));
        assertThat(responding.askedOf(pharmacist)).noneMatch(one -> one.id().equals(request.id()));

        responding.decline(trainer, Ulid.next(), request.id(), "No time.");
        assertThat(requesting.get(request.id()).state()).isInstanceOf(State.Waiting.class);
        assertThat(requesting.get(request.id()).turns())
                .singleElement()
                .isInstanceOfSatisfying(
                        Turn.PutBack.class, turn -> assertThat(turn.reason()).isEqualTo("No time."));
        assertThat(responding.askedOf(pharmacist)).anyMatch(one -> one.id().equals(request.id()));
    }

    @Test
    void isRemindedOnceADay() {
        var request = requesting.ask(writer, article.id(), ask(trainer)).getFirst();
        var change = Ulid.next();
        requesting.remind(editor, change, request.id());
        requesting.remind(editor, change, request.id());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> requesting.remind(editor, Ulid.next(), request.id()))
                .satisfies(refused -> assertThat(refused.refusal().message()).contains("may follow a day later"));
        assertThat(entries("review.reminded")).isEqualTo(1);
    }

    @Test
    void goesToSomebodyElse() {
        var request = requesting
                .ask(writer, article.id(), ask(trainer).saying("Please."))
                .getFirst();
        var change = Ulid.next();
        requesting.reassign(editor, change, request.id(), id(pharmacist));
        requesting.reassign(editor, change, request.id(), id(pharmacist));

        assertThat(requesting.of(article.id()))
                .extracting(one -> one.state().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Reassigned", "Waiting");
        assertThat(to(pharmacist).note()).isEqualTo("Please.");
        assertThat(stage())
                .isInstanceOfSatisfying(
                        Stage.InReview.class,
                        stage -> assertThat(stage.reviewers()).containsExactly(id(pharmacist)));
    }

    @Test
    void isFulfilledOnceEverythingIsSignedThatCouldBe() {
        var ofTrainer = requesting.ask(writer, article.id(), ask(trainer)).getFirst();
        sign(trainer, "composition");
        assertThat(requesting.get(ofTrainer.id()).isOpen()).isTrue();

        authoring.save(writer, article.id(), 1, text("Calves tighten at night."));
        assertThat(requesting.get(ofTrainer.id()).isOpen()).isTrue();

        signWhatIsOpen(trainer);
        assertThat(requesting.get(ofTrainer.id()).state()).isInstanceOf(State.Fulfilled.class);
        assertThat(entries("review.fulfilled")).isEqualTo(1);
        assertThat(stage()).isInstanceOf(Stage.InReview.class);
    }

    @Test
    void endsWithTheEditionWhereSomebodyElseSigned() {
        requesting.ask(writer, article.id(), ask(trainer, pharmacist));
        signWhatIsOpen(trainer);
        publishing.publish(editor, article.id());

        assertThat(requesting.of(article.id()))
                .extracting(one -> one.state().getClass().getSimpleName())
                .containsExactlyInAnyOrder("Fulfilled", "Cancelled");
        assertThat(stage()).isInstanceOf(Stage.Draft.class);
    }

    @Test
    void asksForAllOfItAgainWhereEverythingIsCovered() {
        signWhatIsOpen(trainer);
        var renewal = requesting.ask(editor, article.id(), ask(trainer)).getFirst();
        assertThat(renewal.renewal()).isTrue();

        sign(trainer, "composition");
        assertThat(requesting.get(renewal.id()).isOpen()).isTrue();
        sign(trainer, reviewing.of(article.id()).parts().all());
        assertThat(requesting.get(renewal.id()).state()).isInstanceOf(State.Fulfilled.class);
    }

    @Test
    void asksForChangesByThreadsAndIsHandedBackToTheSameReviewers() {
        requesting.ask(writer, article.id(), ask(pharmacist));
        refused("no-open-thread", () -> responding.requestChanges(trainer, article.id(), "Say how long."));
        discussing.open(
                trainer,
                ThreadId.next(),
                article.id(),
                new NewThread(new PartKey("what"), null, "Say how long.", List.of()));

        responding.requestChanges(trainer, article.id(), null);
        assertThat(stage()).isInstanceOfSatisfying(Stage.ChangesRequested.class, stage -> {
            assertThat(stage.note()).isEqualTo("Say how long.");
            assertThat(stage.reviewers()).containsExactly(id(trainer));
        });

        refused("words-missing", () -> handingBack.handBack(writer, Ulid.next(), article.id(), ""));
        var change = Ulid.next();
        handingBack.handBack(writer, change, article.id(), "Said how long.");
        handingBack.handBack(writer, change, article.id(), "Said how long.");

        assertThat(requesting.of(article.id())).hasSize(2);
        assertThat(to(pharmacist).turns())
                .singleElement()
                .isInstanceOfSatisfying(
                        Turn.HandedBack.class, turn -> assertThat(turn.note()).isEqualTo("Said how long."));
        assertThat(to(trainer).note()).isEqualTo("Said how long.");
        assertThat(stage()).isInstanceOfSatisfying(Stage.InReview.class, stage -> {
            assertThat(stage.reviewers()).containsExactlyInAnyOrder(id(trainer), id(pharmacist));
            assertThat(stage.note()).isEqualTo("Said how long.");
        });
        assertThat(entries("review.handedBack")).isEqualTo(1);
        refused("nothing-to-hand-back", () -> handingBack.handBack(writer, Ulid.next(), article.id(), "Again."));
    }

    @Test
    void handsBackOnceHoweverOftenItIsToldUnderOneIdentity() {
        discussing.open(
                trainer,
                ThreadId.next(),
                article.id(),
                new NewThread(new PartKey("what"), null, "Say how long.", List.of()));
        var change = Ulid.next();
        responding.requestChanges(trainer, change, article.id(), "Say how long.");
        requesting.ask(writer, article.id(), Ask.anyone());
        responding.requestChanges(trainer, change, article.id(), "Say how long.");

        assertThat(entries("review.changesRequested")).isEqualTo(1);
        assertThat(stage()).isInstanceOf(Stage.InReview.class);
    }

    @Test
    void suggestsWhoeverCoversMost() {
        var suggestions = requesting.suggestions(reviewing.of(article.id())).stream()
                .filter(suggestion -> List.of(id(trainer), id(pharmacist)).contains(suggestion.person()))
                .toList();

        assertThat(suggestions).first().satisfies(best -> {
            assertThat(best.title()).isEqualTo("Tess Trainer, ATC");
            assertThat(best.left()).isEmpty();
            assertThat(best.asked()).isFalse();
        });
    }

    private static PersonId id(Actor actor) {
        return Objects.requireNonNull(actor.person());
    }

    private static Ask ask(Actor... actors) {
        return Ask.of(Arrays.stream(actors).map(RequestingTests::id).toArray(PersonId[]::new));
    }

    private ReviewRequest to(Actor actor) {
        return requesting.of(article.id()).stream()
                .filter(request -> request.person().equals(Optional.of(id(actor))))
                .findFirst()
                .orElseThrow();
    }

    private Stage stage() {
        return authoring.get(article.id()).stage();
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal().code())
                        .as(refused.refusal().inWords())
                        .isEqualTo(code));
    }

    private long entries(String type) {
        return audit.latest(editor, Long.MAX_VALUE, 100).stream()
                .filter(entry -> entry.change().type().equals(type))
                .filter(entry -> entry.change().subject().endsWith(article.id().value()))
                .count();
    }
}
