package dev.countersign.publishing;

import dev.countersign.review.Recall;
import dev.countersign.review.SignOff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which recalls an edition falls under. A pure function. */
final class Recalled {

    private Recalled() {}

    /** Those that are about a card of the edition in the wording that it shows, if nobody had signed that wording anew when it was made. */
    static List<Recall> of(Edition edition, List<Recall> recalls) {
        var signedAt = edition.signOffs().stream()
                .collect(Collectors.toMap(signOff -> signOff.id().value(), SignOff::signedAt, (one, same) -> one));
        return recalls.stream()
                .filter(recall -> edition.parts().stream()
                        .anyMatch(part -> recall.annuls(part.digest(), signedLast(edition, part, signedAt))))
                .toList();
    }

    private static Instant signedLast(Edition edition, Edition.PartDigest part, Map<String, Instant> signedAt) {
        return edition.covers().stream()
                .filter(cover -> cover.part().equals(part.key()))
                .map(cover -> signedAt.getOrDefault(cover.signOff(), Instant.EPOCH))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }
}
