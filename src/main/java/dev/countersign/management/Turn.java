package dev.countersign.management;

import java.time.Duration;

/** What becomes of a request that was perhaps sent before. */
sealed interface Turn {

    /** It runs now, for the first time or again after a turn that came to nothing. */
    record Yours(Claim claim) implements Turn {}

    /** It was done; this was the answer. */
    record Done(Claim.Answer answer) implements Turn {}

    /** It is running elsewhere; ask again after this time. */
    record Busy(Duration remaining) implements Turn {}

    /** Its key was given to another request before. */
    record Taken() implements Turn {}
}
