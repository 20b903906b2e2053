package dev.countersign.publishing;

import dev.countersign.kit.Day;
import dev.countersign.review.Policy.Overdue.Consequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the review of an edition stands at a moment. A pure function of the edition and what surrounds it.
 *
 * @param timetable by the calendar; empty where nothing is ever due
 * @param needs what asks for a review besides; nothing asks for one of an edition that readers do not get
 * @param statuses everything that is so at once, the gravest last
 * @param withheld whether policy leaves out who reviewed it and when
 */
record ReviewState(
        Edition.Reviewed reviewed,
        Optional<Timetable> timetable,
        List<ReviewNeed> needs,
        List<ReviewStatus> statuses,
        boolean withheld) {

    static ReviewState of(Edition edition, Surroundings around, Instant now) {
        var reviewed = edition.reviewed(around.rules().inForce());
        var timetable = around.rules()
                .timetable(
                        reviewed.nextReviewDueAt(),
                        edition.risk(),
                        edition.dates().publishedAt());
        var isLive = around.standing() == Standing.LIVE;
        List<ReviewNeed> needs = isLive ? ReviewNeeds.of(edition, around, Day.of(now)) : List.of();
        var byCalendar = timetable.map(dates -> dates.at(now)).orElse(ReviewStatus.CURRENT);
        var statuses = new ArrayList<ReviewStatus>();
        if (byCalendar == ReviewStatus.GRACE_ENDED) statuses.add(ReviewStatus.OVERDUE); // it still is
        if (byCalendar != ReviewStatus.CURRENT) statuses.add(byCalendar);
        needs.forEach(need -> statuses.add(need.why().status()));
        if (statuses.isEmpty()) statuses.add(ReviewStatus.CURRENT);
        var withheld = isLive
                && byCalendar == ReviewStatus.GRACE_ENDED
                && around.rules().inForce().overdue().consequence() == Consequence.DROP_REVIEWED_BY;
        return new ReviewState(
                reviewed,
                timetable,
                needs,
                statuses.stream().distinct().sorted().toList(),
                withheld);
    }

    /** The word for all of it. */
    ReviewStatus status() {
        return ReviewStatus.gravest(statuses);
    }
}
