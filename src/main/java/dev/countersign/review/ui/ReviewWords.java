package dev.countersign.review.ui;

import dev.countersign.article.Section;
import dev.countersign.article.Stage;
import dev.countersign.kit.RichText;
import dev.countersign.kit.ui.Tone;
import dev.countersign.kit.ui.When;
import dev.countersign.review.Review;
import java.util.ArrayList;
import java.util.stream.Stream;

/** What the review page says about the whole text and, in its outline, about each part. */
final class ReviewWords {

    private static final int WORDS_A_MINUTE = 200;

    private ReviewWords() {}

    /** Who asked, until when, which revision, how long it takes to read. */
    static String subtitle(Review review) {
        var pieces = new ArrayList<String>();
        if (review.article().stage() instanceof Stage.InReview asked) {
            pieces.add("Asked by " + asked.askedBy());
            if (asked.due() != null) pieces.add("due " + When.written(asked.due()));
        }
        pieces.add("revision " + review.article().revision());
        var minutes = Math.max(1, words(review) / WORDS_A_MINUTE);
        pieces.add(minutes == 1 ? "about a minute to read" : "about %d minutes to read".formatted(minutes));
        return String.join(" · ", pieces);
    }

    static Tone tone(PartStanding standing) {
        return switch (standing) {
            case PartStanding.NeedsYou needsYou -> Tone.YOU;
            case PartStanding.Signed signed -> signed.stillMissing().isEmpty() ? Tone.OK : Tone.MUTE;
            case PartStanding.Free free -> Tone.MUTE;
            case PartStanding.NotYours notYours ->
                notYours.obstacle() == PartStanding.Obstacle.OWN_THREAD ? Tone.YOU : Tone.NO;
            case PartStanding.Open open -> Tone.YOU;
        };
    }

    static String meaning(PartStanding standing) {
        return switch (standing) {
            case PartStanding.NeedsYou needsYou -> "Needs you";
            case PartStanding.Signed signed -> signed.stillMissing().isEmpty() ? "Signed" : "Needs somebody else";
            case PartStanding.Free free -> "Free of sign-off";
            case PartStanding.NotYours notYours ->
                switch (notYours.obstacle()) {
                    case OWN_WORDS -> "You wrote this";
                    case OWN_WAIVER -> "You declared a change editorial";
                    case OWN_THREAD -> "Your thread is open";
                    case SCOPE -> "Not in your scope";
                    case LIMIT -> "Changed since you were invited";
                    case DEMANDS -> "Not ready to sign";
                };
            case PartStanding.Open open -> "Not covered yet";
        };
    }

    private static int words(Review review) {
        var text = review.article().working();
        var sections = text.sections().stream().flatMap(Section::texts);
        var cards = review.treatments().values().stream()
                .flatMap(treatment -> Stream.of(
                        treatment.card().summary(),
                        treatment.card().howItWorks(),
                        treatment.card().bestFor()));
        return text.summary().split("\\s+").length
                + Stream.concat(sections, cards).mapToInt(RichText::words).sum();
    }
}
