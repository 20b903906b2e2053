package dev.countersign.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What readers of an article got when. An edition is live from its publication until the next one comes or it is taken away, whichever is first; one
 * that was superseded and taken away later was live until it was superseded. A pure function of the editions.
 *
 * @param stretches oldest first
 */
public record Timeline(List<Stretch> stretches) {

    /**
     * The time during which an edition was live.
     *
     * @param until when it no longer was; null for as long as it is
     */
    public record Stretch(
            EditionName edition, Instant from, @Nullable Instant until) {

        boolean holds(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }

    /** The timeline of all editions of one article. */
    static Timeline of(List<EditionName> editions) {
        var oldestFirst = editions.stream()
                .sorted(Comparator.comparingInt(EditionName::number))
                .toList();
        return new Timeline(oldestFirst.stream()
                .map(edition -> new Stretch(edition, edition.dates().publishedAt(), end(edition, oldestFirst)))
                .toList());
    }

    /** What was live at this moment. */
    public Optional<Stretch> at(Instant moment) {
        return stretches.stream().filter(stretch -> stretch.holds(moment)).findFirst();
    }

    /** What had been live last before this moment, of which nothing was left by then: it had been taken away. */
    public Optional<EditionName> goneAt(Instant moment) {
        if (at(moment).isPresent()) return Optional.empty();
        return stretches.stream()
                .filter(stretch -> stretch.until() != null && !stretch.until().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(Stretch::edition);
    }

    private static @Nullable Instant end(EditionName edition, List<EditionName> all) {
        var superseded = all.stream()
                .filter(other -> other.number() == edition.number() + 1)
                .map(other -> other.dates().publishedAt())
                .findFirst();
        var withdrawn = edition.withdrawal().map(WithdrawalNotice::at);
        if (superseded.isEmpty()) return withdrawn.orElse(null);
        return withdrawn.filter(superseded.get()::isAfter).or(() -> superseded).orElseThrow();
    }
}
