package dev.countersign.publishing;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.review.Policy.Overdue.Consequence;
import dev.countersign.review.Reviewing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;

/** Which live editions ask for a review, soon, since long, or for a reason of their own; each list along an index. */
@Service
public class ReviewsDue {

    private static final List<ReviewStatus> NEEDED =
            List.of(ReviewStatus.CREDENTIAL_LAPSED, ReviewStatus.REVIEW_NEEDED);

    private final MongoOperations database;
    private final Reviewing reviewing;
    private final InstantSource clock;

    ReviewsDue(MongoOperations database, Reviewing reviewing, InstantSource clock) {
        this.database = database;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    /** The live editions that are to be reviewed again within the notice that policy gives, the most urgent first. */
    public List<LiveReview> due(int most) {
        var notice = Duration.ofDays(reviewing.policy().overdue().noticeDays());
        return dueBetween(Instant.EPOCH, clock.instant().plus(notice), most);
    }

    /** The live editions of which the next review is due between these two moments, the second not included, the earliest first. */
    public List<LiveReview> dueBetween(Instant from, Instant until, int most) {
        return read(
                where("envelope.standing")
                        .is(Standing.LIVE)
                        .and("envelope.listing.nextReviewDueAt")
                        .gte(from)
                        .lt(until),
                Sort.by("envelope.listing.nextReviewDueAt", "_id"),
                most);
    }

    /** The live editions that are to be reviewed whatever their date, those published last first. */
    public List<LiveReview> needed(int most) {
        Map<EditionId, LiveReview> found = new LinkedHashMap<>();
        for (var status : NEEDED)
            read(
                            where("envelope.listing.statuses")
                                    .is(status)
                                    .and("envelope.standing")
                                    .is(Standing.LIVE),
                            Sort.by(Sort.Direction.DESC, "envelope.listing.publishedAt", "_id"),
                            most)
                    .forEach(review -> found.putIfAbsent(review.id(), review));
        return found.values().stream().limit(most).toList();
    }

    /** What policy does with what was not reviewed when the grace ends. */
    public Consequence consequence() {
        return reviewing.policy().overdue().consequence();
    }

    private List<LiveReview> read(Criteria criteria, Sort sort, int most) {
        var query = Query.query(criteria).with(sort).limit(most);
        query.fields().include(LiveReview.FIELDS);
        return database.find(query, LiveReview.class, "editions");
    }

    /** A live edition and how its review stands. A light view of {@link Edition}. */
    public record LiveReview(
            @Id EditionId id,
            ArticleId article,
            int number,
            LocaleTag locale,
            Slug slug,
            Edition.Dates dates,
            Around envelope) {

        private static final String[] FIELDS = {
            "article",
            "number",
            "locale",
            "slug",
            "dates",
            "envelope.reviewStatus",
            "envelope.reviewed",
            "envelope.graceEndsAt",
            "envelope.needs",
            "envelope.summary"
        };

        /**
         * What is needed of the {@link Envelope}.
         *
         * @param summary the edition's entry in lists, as JSON
         */
        public record Around(
                ReviewStatus reviewStatus,
                Edition.Reviewed reviewed,
                @Nullable Instant graceEndsAt,
                List<ReviewNeed> needs,
                byte[] summary) {
            public Around {
                needs = Absent.orEmpty(needs);
            }
        }

        /** When the next review is due; it was found by that. */
        public Instant due() {
            return Objects.requireNonNull(envelope.reviewed().nextReviewDueAt(), "nothing is ever due");
        }

        /** What the calendar alone says at this moment. */
        public ReviewStatus at(Instant now) {
            var end = envelope.graceEndsAt();
            if (now.isBefore(due())) return ReviewStatus.DUE;
            return end == null || now.isBefore(end) ? ReviewStatus.OVERDUE : ReviewStatus.GRACE_ENDED;
        }

        /** What readers see as its title. */
        public String title() {
            return Json.MAPPER.readTree(envelope.summary()).path("title").asString();
        }

        /** Why it is to be reviewed whatever its date, in sentences; empty if nothing asks for it. */
        public String reasons() {
            return String.join(
                    ". ", envelope.needs().stream().map(ReviewNeed::words).toList());
        }
    }
}
