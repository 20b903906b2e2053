package dev.countersign.publishing;

import dev.countersign.kit.Slug;
import dev.countersign.review.Recall;
import dev.countersign.review.Recalling;
import dev.countersign.treatment.Library;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the recalls that an edition falls under, each with the card that stands for the recalled one. */
@Component
class RecallsOfCards {

    private final Recalling recalling;
    private final Library library;

    RecallsOfCards(Recalling recalling, Library library) {
        this.recalling = recalling;
        this.library = library;
    }

    List<RecallNotice> of(Edition edition) {
        var digests = edition.parts().stream().map(Edition.PartDigest::digest).toList();
        return Recalled.of(edition, recalling.over(digests)).stream()
                .map(this::notice)
                .toList();
    }

    /** The recall that stands over a card as it reads now. */
    Optional<RecallNotice> of(Slug treatment) {
        return library.find(treatment).flatMap(recalling::standing).map(this::notice);
    }

    private RecallNotice notice(Recall recall) {
        return RecallNotice.of(
                recall, Optional.ofNullable(recall.statement().replacement()).flatMap(library::find));
    }
}
