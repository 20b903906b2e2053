package dev.countersign.review.ui;

import dev.countersign.kit.Day;
import dev.countersign.kit.ui.When;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.PartKey;
import dev.countersign.review.Review;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What a signature does to the date since which the whole text counts as reviewed, in words for the one who is about to give it. */
final class ReviewDate {

    private static final String EXACT_WORDS =
            "You sign the exact words that were on your page. If one of them changes later, that part needs"
                    + " signing again.";

    private ReviewDate() {}

    static String inWords(Review review, Set<PartKey> chosen, Instant now) {
        if (!review.isLive() || !review.isApproved()) return EXACT_WORDS;
        var covered = review.coverage().parts().stream()
                .filter(PartCoverage.Covered.class::isInstance)
                .map(PartCoverage.Covered.class::cast)
                .toList();
        var left = covered.stream()
                .filter(part -> !chosen.contains(part.part().key()))
                .toList();
        if (left.isEmpty()) return moves(review, now);
        var oldest =
                left.stream().min(Comparator.comparing(ReviewDate::signedAt)).orElseThrow();
        return "The review date does not move: it is that of the part reviewed longest ago, %s on %s. %s"
                .formatted(quoted(oldest), When.written(Day.of(signedAt(oldest))), others(left));
    }

    private static String moves(Review review, Instant now) {
        var due = review.grounds()
                .policy()
                .nextReviewDue(review.article().id(), review.grounds().risk(), now);
        var today = Day.of(now);
        var before = review.coverage()
                .lastReviewedAt()
                .map(at -> "from %s ".formatted(When.written(Day.of(at))))
                .orElse("");
        return "You review the whole text again: its review date moves %sto today, %s, and the next review is due by %s. No new edition is made."
                .formatted(before, When.written(today), When.written(Day.of(due)));
    }

    private static String others(List<PartCoverage.Covered> left) {
        return left.size() == 1
                ? "It is not in this signature."
                : "%d parts are not in this signature.".formatted(left.size());
    }

    private static String quoted(PartCoverage.Covered part) {
        return "“%s”".formatted(part.part().title());
    }

    private static Instant signedAt(PartCoverage.Covered part) {
        return part.by().stream()
                .map(cover -> cover.signOff().signedAt())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
