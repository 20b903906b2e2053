package dev.countersign.delivery;

import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.Slug;
import dev.countersign.kit.http.Parameters;
import dev.countersign.kit.http.Problem;
import dev.countersign.publishing.EditionName;
import dev.countersign.publishing.PastEditions;
import dev.countersign.publishing.Timeline;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What readers got at a moment of the past. */
@Controller
@RequestMapping("/api/v1/articles")
class PastController {

    private final PastEditions past;
    private final Finding finding;
    private final InstantSource clock;

    PastController(PastEditions past, Finding finding, InstantSource clock) {
        this.past = past;
        this.finding = finding;
        this.clock = clock;
    }

    /** An article's past, and whether it was found at the slug that is asked for. */
    private record Known(ArticleId article, Timeline timeline) {

        private @Nullable EditionName liveAt(Instant moment) {
            return timeline.at(moment).map(Timeline.Stretch::edition).orElse(null);
        }
    }

    @GetMapping(value = "/{slug}", params = "asOf")
    Answering article(@PathVariable String slug, HttpServletRequest request) {
        return () -> {
            var parameters = Parameters.of(request, "locale", "fields", "richText", "asOf");
            var now = clock.instant();
            var moment = moment(parameters, now);
            var wanted = Wanted.of(parameters, request, finding);
            parameters.demandRight();
            var edition = liveAt(Finding.slug(slug), moment, wanted.locales());
            var answer = Answer.of(
                            wanted.of(past.answer(edition.id(), moment, wanted.form())),
                            null,
                            List.of("article-" + edition.article()))
                    .in(edition.locale().value(), wanted.locales().byLanguage());
            return moment.isBefore(now) ? answer.lasting() : answer;
        };
    }

    /** The edition that was found at this slug at that moment; else that of an article which was found there before or after. */
    private EditionName liveAt(Slug slug, Instant moment, Locales locales) {
        var known = past.everAt(slug).stream()
                .map(article -> new Known(article, past.of(article)))
                .toList();
        var live = known.stream()
                .flatMap(one -> Optional.ofNullable(one.liveAt(moment)).stream())
                .toList();
        var there = live.stream().filter(edition -> edition.slug().equals(slug)).toList();
        return locales.best(there, EditionName::locale)
                .or(() -> locales.best(live, EditionName::locale))
                .orElseThrow(() -> nothing(slug, moment, known).exception());
    }

    private static Problem nothing(Slug slug, Instant moment, List<Known> known) {
        return known.stream()
                .flatMap(one -> one.timeline().goneAt(moment).stream())
                .max(Comparator.comparing(edition -> edition.dates().publishedAt()))
                .flatMap(EditionName::withdrawal)
                .map(notice -> Finding.gone(slug, notice))
                .orElseGet(() -> Problem.notFound(
                        "nothing-live-then",
                        known.isEmpty()
                                ? "No article was ever published as '%s'.".formatted(slug)
                                : "Nothing of '%s' was live yet at %s. /api/v1/articles/%s/editions tells since when what was."
                                        .formatted(slug, moment, slug)));
    }

    /** A moment as it is written, or the end of a day in UTC; of today, what there is of it. */
    private static Instant moment(Parameters parameters, Instant now) {
        var text = parameters.text("asOf").orElse("");
        var read =
                day(text).map(day -> Day.start(day.plusDays(1)).minusMillis(1)).or(() -> instant(text));
        if (read.isEmpty() || (read.get().isAfter(now) && !Day.of(read.get()).equals(Day.of(now))))
            parameters.fault(
                    "asOf",
                    "'asOf' is a day such as 2026-03-03, of which the end is meant (UTC), or a moment such as 2026-03-03T12:00:00Z; it lies in the past.",
                    List.of());
        return read.filter(moment -> moment.isBefore(now)).orElse(now);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
