package dev.countersign.article;

import dev.countersign.kit.Contributor;
import java.time.Instant;

/**
 * A correction that stands in an article's record. Never changed, never deleted.
 *
 * @param id identity of this note, a {@link dev.countersign.kit.Ulid}
 */
public record NotedCorrection(String id, Correction correction, Contributor by, Instant at) {

    /** Whether it is about what readers of the edition of this number get, or got: it says it still, or one before it did. */
    public boolean isAbout(int edition) {
        return correction.introducedIn() <= edition;
    }
}
