package dev.countersign.review.ui;

import dev.countersign.review.Eligibility;
import dev.countersign.review.PartKey;
import dev.countersign.review.Review;
import dev.countersign.review.Suggestion;
import dev.countersign.review.diff.SinceSigned;
import java.util.List;
import java.util.Optional;

/**
 * A text as it lies before a reader: what they see is what they sign.
 *
 * @param standings how each part stands for them, in reading order
 * @param since what became of it since they last signed; empty for somebody who never did
 * @param suggestions who else could sign what this reader may not
 */
record Reading(
        Review review,
        Reader reader,
        List<PartStanding> standings,
        Optional<SinceSigned> since,
        List<Suggestion> suggestions) {

    private static final int MOST_SUGGESTED = 2;

    static Reading of(Review review, Reader reader, ReadingRoom room) {
        var person = reader.person();
        if (person == null)
            return new Reading(
                    review,
                    reader,
                    review.coverage().parts().stream().map(PartStanding::of).toList(),
                    Optional.empty(),
                    List.of());
        var standings = room.within(
                reader.actor(), review, PartStanding.all(review, reader.actor().user(), person, reader.today()));
        return new Reading(
                review,
                reader,
                standings,
                room.lookingBack().since(review, person.id()),
                standings.stream().anyMatch(PartStanding.NotYours.class::isInstance)
                        ? room.requesting().suggestions(review)
                        : List.of());
    }

    /** Who could sign a part that this reader may not, one sentence each. */
    List<String> help(PartKey key) {
        var open = standings.stream()
                .anyMatch(standing -> standing instanceof PartStanding.NotYours notYours
                        && notYours.obstacle() != PartStanding.Obstacle.OWN_THREAD
                        && standing.part().key().equals(key));
        if (!open) return List.of();
        return suggestions.stream()
                .filter(suggestion ->
                        suggestion.parts().stream().anyMatch(part -> part.key().equals(key)))
                .filter(suggestion -> !suggestion
                        .person()
                        .equals(reader.person() == null ? null : reader.person().id()))
                .limit(MOST_SUGGESTED)
                .map(suggestion -> suggestion.asked()
                        ? "%s could sign it and was asked".formatted(suggestion.title())
                        : "%s could sign it".formatted(suggestion.title()))
                .toList();
    }

    /** The parts that wait for this reader. */
    List<Signable> waiting() {
        return standings.stream()
                .filter(PartStanding.NeedsYou.class::isInstance)
                .map(PartStanding.NeedsYou.class::cast)
                .map(PartStanding.NeedsYou::signable)
                .toList();
    }

    /** The parts that this reader could review again although nothing changed: those of a live text that is covered as it stands. */
    List<Signable> renewable() {
        var person = reader.person();
        if (person == null || !review.isLive() || !review.isApproved()) return List.of();
        return review.eligibility(reader.actor().user(), person, reader.today()).stream()
                .filter(Eligibility::maySign)
                .map(eligible -> new Signable(eligible.part(), eligible.scopes()))
                .toList();
    }
}
