package dev.countersign.publishing;

import dev.countersign.people.Scope;
import dev.countersign.review.PartKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a live edition is to be reviewed again though its date has not come.
 *
 * @param scope the field of practice concerned; null where it is about all
 * @param parts the parts concerned, in reading order
 * @param words a sentence for those who look after it, without its full stop; it may name people and is not for readers
 */
public record ReviewNeed(Why why, @Nullable Scope scope, List<PartKey> parts, String words) {

    public ReviewNeed {
        parts = List.copyOf(parts);
    }

    /** What asks for it. */
    public enum Why {
        /** Nobody who signed these parts for this scope may still sign for it. */
        CREDENTIAL_LAPSED(ReviewStatus.CREDENTIAL_LAPSED),
        /** A signer says that a change waved through as editorial was none. */
        WAIVER_CONTESTED(ReviewStatus.REVIEW_NEEDED),
        /** The policy in force asks for more than was asked when it was signed. */
        POLICY_STRICTER(ReviewStatus.REVIEW_NEEDED);

        private final ReviewStatus status;

        Why(ReviewStatus status) {
            this.status = status;
        }

        /** What is said of an edition for this reason. */
        public ReviewStatus status() {
            return status;
        }
    }

    /** As readers get it. */
    record Public(Why reason, @Nullable Scope scope, List<PartKey> parts) {}

    Public withoutNames() {
        return new Public(why, scope, parts);
    }
}
