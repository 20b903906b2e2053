package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ThreadId;
import dev.countersign.kit.Ulid;
import dev.countersign.review.Discussing;
import dev.countersign.review.Mention;
import dev.countersign.review.NewThread;
import dev.countersign.review.PartKey;
import dev.countersign.review.Place;
import dev.countersign.review.Quote;
import dev.countersign.review.ReviewThread;
import dev.countersign.review.ReviewThread.Entry;
import dev.countersign.review.ReviewThread.State;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said about a text, where, and how it is settled. */
class DiscussingTests extends ArticleInTheStore {

    private static final PartKey WHAT = new PartKey("what");

    @Autowired
    Discussing discussing;

    @Test
    void keepsItsPlaceWhileTheTextAroundItChanges() {
        var thread = opened("tighten");
        authoring.save(writer, article.id(), 1, text("Most people know it: calves tighten, mostly at night."));
        assertThat(place(thread)).isInstanceOf(Place.Same.class);

        authoring.save(writer, article.id(), 2, text("Nothing of it is left."));
        assertThat(place(thread)).isEqualTo(new Place.Orphaned("These words are no longer in “What it is”"));
        assertThat(discussing.of(article.id()).orphaned()).hasSize(1);

        authoring.save(
                writer,
                article.id(),
                3,
                article.working()
                        .withSections(List.of(article.working().sections().getLast())));
        assertThat(place(thread)).isEqualTo(new Place.Orphaned("“What it is” is no longer in the text"));
        assertThat(discussing.get(thread.id()).anchor().quote()).isEqualTo(new Quote("tighten", "Calves", "."));

        authoring.save(writer, article.id(), 4, text("Calves tighten."));
        assertThat(place(thread)).isInstanceOf(Place.Same.class);
    }

    @Test
    void refusesWordsThatDoNotStandThere() {
        refused("quote-not-found", () -> open(new Quote("Drink water", "", "")));
        refused(
                "no-such-part",
                () -> discussing.open(
                        trainer,
                        ThreadId.next(),
                        article.id(),
                        new NewThread(new PartKey("causes"), null, "Where is it?", List.of())));
        refused(
                "invalid-content",
                () -> discussing.open(
                        trainer, ThreadId.next(), article.id(), new NewThread(WHAT, null, " ", List.of())));
    }

    @Test
    void keepsEverythingThatWasSaidAndDone() {
        var thread = opened("tighten");
        discussing.reply(writer, Ulid.next(), thread.id(), "Softer now?", List.of());
        discussing.resolve(trainer, Ulid.next(), thread.id(), "Good.");
        discussing.reopen(writer, Ulid.next(), thread.id(), null);
        discussing.waveOn(trainer, Ulid.next(), thread.id(), null);

        var kept = discussing.get(thread.id());
        assertThat(kept.entries())
                .extracting(entry -> entry.getClass().getSimpleName())
                .containsExactly("Comment", "Comment", "Resolved", "Reopened", "WavedOn");
        assertThat(kept.state()).isInstanceOf(State.WavedOn.class);
        assertThat(entries("thread.")).isEqualTo(5);
    }

    @Test
    void saysEachThingOnceHoweverOftenItIsSent() {
        var id = ThreadId.next();
        var wanted = new NewThread(WHAT, null, "How long?", List.of());
        discussing.open(trainer, id, article.id(), wanted);
        discussing.open(trainer, id, article.id(), wanted);
        var change = Ulid.next();
        discussing.reply(writer, change, id, "Ten minutes.", List.of());
        discussing.reply(writer, change, id, "Ten minutes.", List.of());

        assertThat(discussing.of(article.id()).threads()).hasSize(1);
        assertThat(discussing.get(id).entries()).hasSize(2);
    }

    @Test
    void isSettledByWhoeverOpenedItOrByAnEditorWithAReason() {
        var thread = opened("tighten");

        refused("not-your-thread", () -> discussing.resolve(writer, Ulid.next(), thread.id(), "Done."));
        refused("not-your-thread", () -> discussing.resolve(pharmacist, Ulid.next(), thread.id(), "Done."));
        refused("not-your-thread", () -> discussing.waveOn(editor, Ulid.next(), thread.id(), "Let it be."));
        refused("words-missing", () -> discussing.resolve(editor, Ulid.next(), thread.id(), null));
        discussing.resolve(editor, Ulid.next(), thread.id(), "Tess left the house.");
        refused("thread-settled", () -> discussing.resolve(trainer, Ulid.next(), thread.id(), null));
    }

    @Test
    void standsInTheWayOfTheSignatureOfWhoeverOpenedItAndOfNobodyElse() {
        var thread = opened("tighten");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> sign(trainer, "what"))
                .satisfies(refused -> assertThat(refused.refusal().reasons())
                        .singleElement()
                        .satisfies(reason -> assertThat(reason.message()).contains("resolve it or wave it on")));
        sign(trainer, "composition");
        sign(pharmacist, "what");

        discussing.waveOn(trainer, Ulid.next(), thread.id(), null);
        sign(trainer, "what");
    }

    @Test
    void mentionsPeopleByWhoTheyAre() {
        var thread = discussing.open(
                trainer,
                ThreadId.next(),
                article.id(),
                new NewThread(
                        WHAT,
                        null,
                        "@Phil Pharmacist, is that so?",
                        List.of(new Mention(null, pharmacist.person(), ""), new Mention(writer.user(), null, ""))));

        assertThat(((Entry.Comment) thread.entries().getFirst()).mentions())
                .extracting(Mention::name)
                .containsExactly("Phil Pharmacist", "Wanda Writer");
        refused(
                "unknown-ids",
                () -> discussing.reply(
                        trainer,
                        Ulid.next(),
                        thread.id(),
                        "@Nobody",
                        List.of(new Mention(dev.countersign.kit.UserId.next(), null, "Nobody"))));
        var details = audit.latest(editor, Long.MAX_VALUE, 10).stream()
                .map(entry -> entry.change())
                .filter(change -> change.type().equals("thread.opened"))
                .findFirst()
                .orElseThrow()
                .details();
        assertThat(details)
                .containsEntry("people", pharmacist.person() + "")
                .containsEntry("users", writer.user().value());
    }

    private ReviewThread opened(String words) {
        return open(new Quote(words, "Calves ", "."));
    }

    private ReviewThread open(Quote quote) {
        return discussing.open(
                trainer, ThreadId.next(), article.id(), new NewThread(WHAT, quote, "Too certain.", List.of()));
    }

    private Place place(ReviewThread thread) {
        return discussing.placed(discussing.get(thread.id())).place();
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
                .filter(entry -> entry.change().type().startsWith(type))
                .filter(entry -> entry.change().subject().endsWith(article.id().value()))
                .count();
    }
}
