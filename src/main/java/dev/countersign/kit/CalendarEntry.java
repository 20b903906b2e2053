package dev.countersign.kit;

import java.time.LocalDate;

/**
 * Something that ends or is wanted on a day.
 *
 * @param day in UTC
 * @param title what it is about, as people know it
 * @param words what is on that day, as a sentence without its full stop
 * @param address where it is seen to, within the admin
 */
public record CalendarEntry(LocalDate day, Kind kind, String title, String words, String address) {

    /** What can be on a day. */
    public enum Kind {
        /** A live edition is to be reviewed again. */
        REVIEW_DUE,
        /** The grace of a live edition ends, and what policy says follows. */
        GRACE_ENDS,
        /** An answer to a review request is wanted. */
        REQUEST_DUE,
        /** It is a credential's last day. */
        CREDENTIAL_EXPIRES,
        /** It is the last day for which the check of a credential counts. */
        VERIFICATION_ENDS
    }
}
