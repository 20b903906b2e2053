package dev.countersign.publishing;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Slug;
import java.util.Optional;

/**
 * A live edition that shows a treatment card.
 *
 * @param isCurrent whether it shows the card as it reads now
 * @param objection why the card as it reads now cannot take its place there; empty if it can, or does
 */
public record Showing(
        ArticleId article,
        String title,
        LocaleTag locale,
        Slug slug,
        int number,
        boolean isCurrent,
        Optional<Refusal> objection) {

    /** Whether the card as it reads now can be brought to its readers. */
    public boolean isReady() {
        return !isCurrent && objection.isEmpty();
    }
}
