package dev.countersign.review.ui;

import dev.countersign.kit.ui.Outline;
import dev.countersign.review.Part;
import java.util.List;

/** The parts in order, each with how it stands for the reader. */
final class ReviewOutline {

    private ReviewOutline() {}

    static Outline of(List<PartStanding> standings) {
        var outline = new Outline("Parts of the article", key -> {});
        for (var standing : standings) {
            var part = standing.part();
            outline.with(
                    part.key().value(),
                    part.title(),
                    ReviewWords.tone(standing),
                    ReviewWords.meaning(standing),
                    part.subject() instanceof Part.Subject.OfCard);
        }
        return outline;
    }
}
