package dev.countersign.publishing.ui;

import dev.countersign.article.Stage;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Tone;
import dev.countersign.review.Review;
import java.util.Locale;
import java.util.Optional;

/** Where an article stands, in one or two words. */
enum ArticleState {
    DRAFT("Draft", Tone.MUTE),
    IN_REVIEW("In review", Tone.YOU),
    CHANGES_REQUESTED("Changes requested", Tone.YOU),
    APPROVED("Approved", Tone.OK),
    PUBLISHED("Published", Tone.OK),
    WITHDRAWN("Withdrawn", Tone.NO);

    private final String words;
    private final Tone tone;

    ArticleState(String words, Tone tone) {
        this.words = words;
        this.tone = tone;
    }

    /** The state of the working text; approved is computed from coverage, never set. */
    static ArticleState of(Review review) {
        var article = review.article();
        if (review.isLive() && review.isApproved()) return PUBLISHED;
        if (review.isApproved() && review.withdrawnWords().isEmpty()) return APPROVED;
        return switch (article.stage()) {
            case Stage.Draft draft -> article.lastWithdrawn().isPresent() ? WITHDRAWN : DRAFT;
            case Stage.InReview asked -> IN_REVIEW;
            case Stage.ChangesRequested changes -> CHANGES_REQUESTED;
        };
    }

    /** The state of this name as it stands in an address. */
    static Optional<ArticleState> named(String name) {
        for (var state : values()) if (state.inAddress().equals(name)) return Optional.of(state);
        return Optional.empty();
    }

    /** What readers get meanwhile; empty if nothing. */
    static Optional<String> live(Review review) {
        var article = review.article();
        return Optional.ofNullable(article.live())
                .map(live -> of(review) == PUBLISHED
                        ? "edition %d".formatted(live.number())
                        : "over edition %d".formatted(live.number()))
                .or(() -> article.lastWithdrawn()
                        .map(gone -> of(review) == WITHDRAWN
                                ? "edition %d".formatted(gone.edition().number())
                                : "edition %d is withdrawn"
                                        .formatted(gone.edition().number())));
    }

    /** State, revision and writer in one line. */
    static String subtitle(Review review) {
        var article = review.article();
        var live = live(review).map(words -> " " + words).orElse("");
        return "%s%s · revision %d by %s"
                .formatted(
                        of(review).words,
                        live,
                        article.revision(),
                        article.savedBy().name());
    }

    String words() {
        return words;
    }

    String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Chip chip() {
        return new Chip(tone, words);
    }
}
