package dev.countersign.publishing;

import dev.countersign.kit.Digest;
import dev.countersign.review.PartKey;
import dev.countersign.review.Waiver;
import java.time.Instant;
import java.util.List;

/**
 * What readers are told of a change that an editor declared editorial: which part was signed in other words, and how far they are from these. Who
 * declared it is an account and no person that readers know.
 *
 * @param from the digest before
 * @param to the digest after
 * @param words how many words and links differ
 */
record WaiverStatement(PartKey part, Digest from, Digest to, Waiver.Kind kind, int words, String reason, Instant at) {

    static List<WaiverStatement> of(Edition edition) {
        return edition.waivers().stream()
                .map(waiver -> new WaiverStatement(
                        waiver.part(),
                        waiver.from(),
                        waiver.to(),
                        waiver.kind(),
                        waiver.words(),
                        waiver.reason(),
                        waiver.at()))
                .toList();
    }
}
