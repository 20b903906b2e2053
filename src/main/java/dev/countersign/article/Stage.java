package dev.countersign.article;

import dev.countersign.kit.Absent;
import dev.countersign.kit.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Where the working text stands on its way to the next edition. Whether it is approved is not kept here: approved means covered, and that is
 * computed.
 */
public sealed interface Stage {

    /** Writers are at it. */
    @TypeAlias("draft")
    record Draft() implements Stage {}

    /**
     * Reviewers were asked.
     *
     * @param due the day by which it is wanted, if any
     */
    @TypeAlias("inReview")
    record InReview(
            Instant since,
            String askedBy,
            List<PersonId> reviewers,
            @Nullable LocalDate due,
            @Nullable String note) implements Stage {
        public InReview {
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * A reviewer wants something changed first.
     *
     * @param by who asked last
     * @param note a few words for lists; what is wanted, and where, the threads say
     * @param reviewers everybody who asked since the text was handed to them
     */
    @TypeAlias("changesRequested")
    record ChangesRequested(Instant since, String by, String note, List<PersonId> reviewers) implements Stage {
        public ChangesRequested {
            reviewers = Absent.orEmpty(reviewers);
        }
    }
}
