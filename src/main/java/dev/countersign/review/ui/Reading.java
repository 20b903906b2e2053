package dev.countersign.review.ui;

import dev.countersign.review.Eligibility;
import dev.countersign.review.Review;
import dev.countersign.review.diff.SinceSigned;
import java.util.List;
import java.util.Optional;

/**
 * A text as it lies before a reader: what they see is what they sign.
 *
 * @param standings how each part stands for them, in reading order
 * @param since what became of it since they last signed; empty for somebody who never did
 */
record Reading(Review review, Reader reader, List<PartStanding> standings, Optional<SinceSigned> since) {

    static Reading of(Review review, Reader reader, ReadingRoom room) {
        var person = reader.person();
        return person == null
                ? new Reading(
                        review,
                        reader,
                        review.coverage().parts().stream().map(PartStanding::of).toList(),
                        Optional.empty())
                : new Reading(
                        review,
                        reader,
                        PartStanding.all(review, reader.actor().user(), person, reader.today()),
                        room.lookingBack().since(review, person.id()));
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
