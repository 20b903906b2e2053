package dev.countersign.review;

import static dev.countersign.Fixtures.NOW;
import static dev.countersign.Fixtures.aDraft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.Fixtures;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.ThreadId;
import dev.countersign.review.ReviewThread.Entry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What stands in the way of whose signature, and where a thread stands after all that was done in it. */
class DiscussionTest {

    private static final PartKey WHAT = new PartKey("what");

    private final Contributor trainer = Contributor.of(Fixtures.reviewing(Fixtures.anAthleticTrainer()));
    private final Contributor stranger = Contributor.of(Fixtures.reviewing(Fixtures.aPharmacist()));
    private final Parts parts = Parts.of(LocaleTag.EN_US, aDraft(), Map.of());

    @Test
    void holdsSignersToTheirOwnOpenThreadsAtThatPart() {
        var discussion = Discussion.of(List.of(opened(trainer)), parts);

        assertThat(unsettled(discussion, trainer, WHAT))
                .isEqualTo("The thread that you opened here on 2026-03-02 is open: resolve it or wave it on");
        assertThat(unsettled(discussion, stranger, WHAT)).isEmpty();
        assertThat(unsettled(discussion, trainer, PartKey.COMPOSITION)).isEmpty();
    }

    @Test
    void countsSeveralOfThem() {
        var discussion = Discussion.of(List.of(opened(trainer), opened(trainer), opened(stranger)), parts);

        assertThat(unsettled(discussion, trainer, WHAT)).startsWith("2 threads that you opened here since 2026-03-02");
        assertThat(discussion.openAt(WHAT)).isEqualTo(3);
    }

    @Test
    void letsGoOfWhatIsSettledOrWavedOnAndHoldsAgainOnceItIsReopened() {
        var resolved = opened(trainer).with(new Entry.Resolved(trainer, NOW, null));
        var waved = opened(trainer).with(new Entry.WavedOn(trainer, NOW, "Fine."));
        assertThat(unsettled(Discussion.of(List.of(resolved, waved), parts), trainer, WHAT))
                .isEmpty();

        var reopened = resolved.with(new Entry.Comment("c", stranger, NOW, "No!", List.of()))
                .with(new Entry.Reopened(stranger, NOW, null));
        assertThat(reopened.isOpen()).isTrue();
        assertThat(unsettled(Discussion.of(List.of(reopened), parts), trainer, WHAT))
                .isNotEmpty();
    }

    @Test
    void holdsThemThoughTheWordsAreGone() {
        var lost = opened(trainer).at(anchor(new Quote("words that are not there", "", "")));
        var discussion = Discussion.of(List.of(lost), parts);

        assertThat(discussion.orphaned()).hasSize(1);
        assertThat(unsettled(discussion, trainer, WHAT)).isNotEmpty();
    }

    @Test
    void staysSettledWhenSomebodyAnswersOnly() {
        var answered = opened(trainer)
                .with(new Entry.Resolved(trainer, NOW, "Good."))
                .with(new Entry.Comment("c", stranger, NOW, "Thanks.", List.of()));

        assertThat(answered.isOpen()).isFalse();
        assertThat(Discussion.settled(answered)).contains("Resolved by Noor Valdez: Good.");
    }

    private ReviewThread opened(Contributor by) {
        var first = new Entry.Comment("c1", by, NOW, "Too certain.", List.of());
        return new ReviewThread(ThreadId.next(), null, ArticleId.next(), anchor(null), List.of(first), List.of());
    }

    private Anchor anchor(@Nullable Quote quote) {
        var part = parts.find(WHAT).orElseThrow();
        return new Anchor(WHAT, part.title(), part.digest(), 1, quote);
    }

    private static String unsettled(Discussion discussion, Contributor who, PartKey part) {
        return discussion.unsettledBy(who.user(), who.person(), part).orElse("");
    }
}
