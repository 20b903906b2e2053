package dev.countersign.publishing;

import dev.countersign.article.Article;
import dev.countersign.article.LiveEdition;
import dev.countersign.article.Told;
import dev.countersign.article.Told.Step;
import dev.countersign.review.Policy.Overdue.Consequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is to be told and done about a live edition at a moment: steps that nobody was told of yet, and the end that policy sets. A pure function.
 *
 * @param state how its review stands
 * @param untold the steps to tell now; one that passed untold because a later one came is left out
 * @param goesAt when policy takes it away from readers; empty as long as nobody was warned, and where policy does not
 */
record LifeSteps(ReviewState state, List<Told> untold, Optional<Instant> goesAt) {

    static LifeSteps of(Edition edition, Article article, Surroundings around, Instant now) {
        var state = ReviewState.of(edition, around, now);
        var live = article.live();
        if (around.standing() != Standing.LIVE
                || live == null
                || !live.edition().equals(edition.id())) return new LifeSteps(state, List.of(), Optional.empty());
        var untold = new ArrayList<Told>();
        state.timetable().ifPresent(dates -> untold.addAll(untold(live, dates, now)));
        needs(live, state.needs(), now).ifPresent(untold::add);
        return new LifeSteps(state, List.copyOf(untold), state.timetable().flatMap(dates -> goesAt(live, dates)));
    }

    /** Whether the grace has ended, and somebody was warned long enough before. */
    boolean isToGo(Instant now) {
        return goesAt.filter(moment -> !moment.isAfter(now)).isPresent();
    }

    private static List<Told> untold(LiveEdition live, Timetable dates, Instant now) {
        var untold = new ArrayList<Told>();
        if (!now.isBefore(dates.due()))
            untold.add(new Told(Step.REVIEW_OVERDUE, dates.due().toString(), now));
        else if (!now.isBefore(dates.notice()))
            untold.add(new Told(Step.REVIEW_DUE, dates.due().toString(), now));
        if (dates.hasConsequence() && !now.isBefore(dates.warning()))
            untold.add(new Told(Step.GRACE_ENDS, dates.graceEnds().toString(), now));
        untold.removeIf(step -> live.told(step.step(), step.about()).isPresent());
        return untold;
    }

    /** Told again where something new asks for a review, not where one of several reasons went; forgotten without a word once all are gone. */
    private static Optional<Told> needs(LiveEdition live, List<ReviewNeed> needs, Instant now) {
        var names = needs.stream()
                .map(need -> need.scope() == null ? need.why().name() : need.why() + " " + need.scope())
                .sorted()
                .distinct()
                .toList();
        var told = live.told().stream()
                .filter(step -> step.step() == Step.REVIEW_NEEDED)
                .map(Told::about)
                .flatMap(about -> Arrays.stream(about.split(", ")))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (names.isEmpty() && !told.isEmpty()) return Optional.of(new Told(Step.REVIEW_NEEDED, "", now));
        return told.containsAll(names)
                ? Optional.empty()
                : Optional.of(new Told(Step.REVIEW_NEEDED, String.join(", ", names), now));
    }

    private static Optional<Instant> goesAt(LiveEdition live, Timetable dates) {
        if (dates.rule().consequence() != Consequence.UNPUBLISH) return Optional.empty();
        return live.told(Step.GRACE_ENDS, dates.graceEnds().toString()).map(dates::mayGo);
    }
}
