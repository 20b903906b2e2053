package dev.countersign.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days for which a credential was granted; the last day is {@code expiresOn} itself. Absent means without such a limit.
 *
 * @param issuedOn the day it was granted
 * @param validFrom the first day on which it counts; the day it was granted where none is given
 * @param expiresOn the last day on which it counts
 */
public record Validity(
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate expiresOn) {

    /** Granted without any limit. */
    public static final Validity UNLIMITED = new Validity(null, null, null);

    /** Granted until and including this day. */
    public static Validity until(LocalDate expiresOn) {
        return new Validity(null, null, expiresOn);
    }

    /** The first day on which it counts; null if it always did. */
    @Nullable LocalDate begins() {
        return validFrom == null ? issuedOn : validFrom;
    }

    boolean hasBegun(LocalDate on) {
        var begins = begins();
        return begins == null || !on.isBefore(begins);
    }

    boolean hasEnded(LocalDate on) {
        return expiresOn != null && on.isAfter(expiresOn);
    }
}
