package dev.countersign.notice;

import dev.countersign.kit.MailAddress;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants by mail, and where.
 *
 * @param address private; null for the address that they sign in with
 */
public record MailWishes(
        @Nullable MailAddress address, @Nullable Paces paces) {

    /** What holds until somebody chooses. */
    public static final MailWishes USUAL = new MailWishes(null, Paces.USUAL);

    public MailWishes {
        paces = paces == null ? Paces.USUAL : paces;
    }

    /** The pace of a topic. */
    @SuppressWarnings("NullAway") // the constructor fills it
    public Pace pace(Topic topic) {
        return paces.of(topic);
    }
}
