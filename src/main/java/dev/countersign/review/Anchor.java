package dev.countersign.review;

import dev.countersign.kit.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What a thread is about.
 *
 * @param part the part, by its key
 * @param title what the part was called when somebody last wrote in the thread
 * @param digest of the part when the thread was opened
 * @param revision of the working text when the thread was opened
 * @param quote the words in it; null for the part as a whole
 */
public record Anchor(
        PartKey part,
        String title,
        Digest digest,
        int revision,
        @Nullable Quote quote) {

    Anchor called(String latest) {
        return new Anchor(part, latest, digest, revision, quote);
    }
}
