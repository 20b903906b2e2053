package dev.countersign.article;

import java.time.Instant;

/**
 * That those who look after an article were told of a step in the life of its live edition, so that nobody is told twice.
 *
 * @param about what the step was about: the date for which it was, or the reasons; a step about something else is told again
 */
public record Told(Step step, String about, Instant at) {

    /** What there is to tell, in the order in which it comes. */
    public enum Step {
        /** The time for the next review is near. */
        REVIEW_DUE,
        /** It has passed. */
        REVIEW_OVERDUE,
        /** What policy does about it is near. */
        GRACE_ENDS,
        /** Something other than the calendar asks for a review. */
        REVIEW_NEEDED
    }
}
