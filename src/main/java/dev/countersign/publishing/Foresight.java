package dev.countersign.publishing;

import dev.countersign.kit.ArticleId;
import dev.countersign.review.PolicyEffect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What putting a policy in force would change, as far as was looked.
 *
 * @param numbers of all that was looked at
 * @param silenced the signers whose signatures would not count for a scope any more, over all texts
 * @param effects what would become of each text for which anything changes, in the order in which the articles were started
 * @param last the last article that was looked at; null if none was
 */
public record Foresight(
        Numbers numbers,
        List<PolicyEffect.Silenced> silenced,
        List<OnText> effects,
        @Nullable ArticleId last) {

    /** How many effects on single texts are kept at most; the numbers count all. */
    public static final int MOST_KEPT = 500;

    /** Nothing looked at yet. */
    public static final Foresight NONE = new Foresight(Numbers.NONE, List.of(), List.of(), null);

    public Foresight {
        silenced = List.copyOf(silenced);
        effects = List.copyOf(effects);
    }

    /** Which words of an article are spoken of. */
    public enum Text {
        /** Those that readers get now. */
        LIVE,
        /** Those that lie with reviewers. */
        IN_REVIEW
    }

    /**
     * When a review would be due.
     *
     * @param from as things are; null if never
     * @param to by the other policy; null if never
     */
    public record MovedDate(
            @Nullable Instant from, @Nullable Instant to) {

        /** Whether it would be due sooner. */
        public boolean isSooner() {
            return to != null && (from == null || to.isBefore(from));
        }
    }

    /** What would become of one text. */
    public record OnText(
            ArticleId article,
            String title,
            Text text,
            PolicyEffect effect,
            @Nullable MovedDate due) {}

    /**
     * How much it is in all.
     *
     * @param articles looked at
     * @param live texts that readers get
     * @param inReview texts that lie with reviewers
     * @param liveUncovered live texts with a part that would not be covered any more: they stay, and need a review
     * @param inReviewUncovered the same of those that lie with reviewers
     * @param partsUncovered in both
     * @param partsSettled that would be covered, or need nobody, and are not now
     * @param partsFreed that would need nobody any more
     * @param dueSooner live texts whose review would be due sooner
     * @param dueLater live texts whose review would be due later
     * @param overdueAtOnce those whose date would have passed already, and has not now
     */
    public record Numbers(
            int articles,
            int live,
            int inReview,
            int liveUncovered,
            int inReviewUncovered,
            int partsUncovered,
            int partsSettled,
            int partsFreed,
            int dueSooner,
            int dueLater,
            int overdueAtOnce) {

        static final Numbers NONE = new Numbers(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        Numbers and(Numbers more) {
            return new Numbers(
                    articles + more.articles,
                    live + more.live,
                    inReview + more.inReview,
                    liveUncovered + more.liveUncovered,
                    inReviewUncovered + more.inReviewUncovered,
                    partsUncovered + more.partsUncovered,
                    partsSettled + more.partsSettled,
                    partsFreed + more.partsFreed,
                    dueSooner + more.dueSooner,
                    dueLater + more.dueLater,
                    overdueAtOnce + more.overdueAtOnce);
        }

        static Numbers ofArticle() {
            return new Numbers(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        }

        static Numbers of(OnText text, Instant now) {
            var isLive = text.text() == Text.LIVE;
            var effect = text.effect();
            var opened = effect.uncovered().isEmpty() ? 0 : 1;
            var due = text.due();
            var isOverdue = due != null
                    && due.to() != null
                    && due.to().isBefore(now)
                    && (due.from() == null || !due.from().isBefore(now));
            return new Numbers(
                    0,
                    isLive ? 1 : 0,
                    isLive ? 0 : 1,
                    isLive ? opened : 0,
                    isLive ? 0 : opened,
                    effect.uncovered().size(),
                    effect.settled().size(),
                    effect.freed().size(),
                    due != null && due.isSooner() ? 1 : 0,
                    due != null && !due.isSooner() ? 1 : 0,
                    isOverdue ? 1 : 0);
        }
    }

    /** Whether nothing would become otherwise. */
    public boolean isNothing() {
        return effects.isEmpty();
    }

    /** What was kept is not all there is. */
    public boolean isCut() {
        return effects.size() == MOST_KEPT;
    }

    /** The same with one more article looked at, and what would become of its texts. */
    Foresight and(ArticleId article, List<OnText> texts, Instant now) {
        var counted = numbers.and(Numbers.ofArticle());
        var kept = new ArrayList<>(effects);
        var signers = new LinkedHashMap<String, PolicyEffect.Silenced>();
        silenced.forEach(one -> signers.put(one.person() + "/" + one.scope(), one));
        for (var text : texts) {
            counted = counted.and(Numbers.of(text, now));
            text.effect()
                    .silenced()
                    .forEach(one -> signers.merge(
                            one.person() + "/" + one.scope(), one, (known, other) -> known.and(other.parts())));
            if (kept.size() < MOST_KEPT && !(text.effect().isNothing() && text.due() == null)) kept.add(text);
        }
        return new Foresight(counted, List.copyOf(signers.values()), kept, article);
    }
}
