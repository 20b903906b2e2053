package dev.countersign.publishing;

import static java.util.Objects.requireNonNull;

import dev.countersign.article.Article;
import dev.countersign.article.Authoring;
import dev.countersign.article.Told;
import dev.countersign.kit.Day;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.StateChange;
import dev.countersign.review.Policy.Overdue.Consequence;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells those who look after a live edition of each step in its life, once, and takes it away where policy says so and somebody was warned. What was
 * told stands in the article, written in one with the change of state that tells it: a crash forgets neither, and nobody is told twice.
 */
@Component
class Watching {

    static final String DUE = "article.reviewDue";
    static final String OVERDUE = "article.reviewOverdue";
    static final String GRACE_ENDS = "article.graceEnds";
    static final String NEEDED = "article.reviewNeeded";

    private final Authoring authoring;
    private final Withdrawing withdrawing;
    private final InstantSource clock;

    Watching(Authoring authoring, Withdrawing withdrawing, InstantSource clock) {
        this.authoring = authoring;
        this.withdrawing = withdrawing;
        this.clock = clock;
    }

    /** Tells and does what there is; whether that was anything. */
    boolean see(Wrapping.Wrapped wrapped) {
        var edition = wrapped.edition();
        var steps = wrapped.steps();
        if (!steps.untold().isEmpty()) {
            authoring.changed(edition.article(), article -> told(article, edition, steps));
            return true;
        }
        var now = clock.instant();
        if (!steps.isToGo(now)) return false;
        var dates = steps.state().timetable().orElseThrow();
        withdrawing.withdrawOverdue(
                edition.article(),
                edition.number(),
                wrapped.envelope().policyVersion(),
                "It was to be reviewed again by %s, and nobody had reviewed all of it when the grace ended on %s."
                        .formatted(Day.of(dates.due()), Day.of(dates.graceEnds())));
        return true;
    }

    private Article told(Article article, Edition edition, LifeSteps steps) {
        var live = article.live();
        if (live == null || !live.edition().equals(edition.id())) return article;
        var told = article;
        for (var step : steps.untold())
            if (live.told(step.step(), step.about()).isEmpty()) {
                told = told.telling(requireNonNull(told.live()).telling(step));
                if (!step.about().isEmpty()) told = told.noting(change(edition, steps.state(), step));
            }
        return told;
    }

    private StateChange change(Edition edition, ReviewState state, Told step) {
        var details = details(edition, state);
        var type = switch (step.step()) {
            case REVIEW_DUE -> DUE;
            case REVIEW_OVERDUE -> OVERDUE;
            case GRACE_ENDS -> GRACE_ENDS;
            case REVIEW_NEEDED -> NEEDED;
        };
        if (step.step() == Told.Step.REVIEW_NEEDED) details.put("reasons", reasons(state));
        return StateChange.byItself(
                        type, "articles/" + edition.article(), clock.instant().truncatedTo(ChronoUnit.MILLIS), details)
                .because(words(edition, state, step));
    }

    private static Map<String, String> details(Edition edition, ReviewState state) {
        var details = new HashMap<String, String>();
        details.put("edition", edition.id().value());
        details.put("number", String.valueOf(edition.number()));
        details.put("locale", edition.locale().value());
        details.put("slug", edition.slug().value());
        details.put(
                "reviewers",
                edition.everySignOff().stream()
                        .map(signOff -> signOff.signer().person())
                        .map(PersonId::value)
                        .distinct()
                        .collect(Collectors.joining(",")));
        state.timetable().ifPresent(dates -> {
            details.put("due", dates.due().toString());
            details.put("consequence", dates.rule().consequence().name());
            if (dates.hasConsequence())
                details.put("graceEnds", dates.graceEnds().toString());
        });
        return details;
    }

    private static String words(Edition edition, ReviewState state, Told step) {
        var number = edition.number();
        if (step.step() == Told.Step.REVIEW_NEEDED)
            return "Edition %d is to be reviewed again. %s.".formatted(number, reasons(state));
        var dates = state.timetable().orElseThrow();
        return switch (step.step()) {
            case REVIEW_DUE -> "Edition %d is to be reviewed again by %s.".formatted(number, day(dates.due()));
            case REVIEW_OVERDUE ->
                "Edition %d was to be reviewed again by %s, and not all of it was.".formatted(number, day(dates.due()));
            case GRACE_ENDS ->
                "On %s %s unless all of edition %d is reviewed before."
                        .formatted(
                                day(dates.graceEnds()), consequence(dates.rule().consequence()), number);
            case REVIEW_NEEDED -> throw new IllegalStateException("was said above");
        };
    }

    private static String consequence(Consequence consequence) {
        return switch (consequence) {
            case NOTICE -> "readers are told that it is overdue";
            case DROP_REVIEWED_BY -> "readers are no longer told who reviewed it and when";
            case UNPUBLISH -> "it is withdrawn from readers";
        };
    }

    private static String reasons(ReviewState state) {
        return state.needs().stream().map(ReviewNeed::words).collect(Collectors.joining(". "));
    }

    private static String day(Instant moment) {
        return Day.of(moment).toString();
    }
}
