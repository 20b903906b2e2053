package dev.countersign.management;

import dev.countersign.article.Authoring;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Day;
import dev.countersign.kit.http.Parameters;
import dev.countersign.kit.http.Problem;
import dev.countersign.publishing.PastEditions;
import dev.countersign.publishing.Publishing;
import dev.countersign.publishing.Timeline;
import dev.countersign.review.diff.Difference;
import dev.countersign.review.diff.DifferenceJson;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What readers got when, who had signed it, and what one edition says that another does not. */
@Controller("managedPast")
@RequestMapping(Reply.ROOT + "/articles/{id}/editions")
class PastController {

    private final PastEditions past;
    private final Publishing publishing;
    private final Authoring authoring;

    PastController(PastEditions past, Publishing publishing, Authoring authoring) {
        this.past = past;
        this.publishing = publishing;
        this.authoring = authoring;
    }

    /**
     * What was live at a moment.
     *
     * @param until when it no longer was; absent for as long as it is
     * @param signers who had signed it by then, with their letters of then
     */
    record LiveThen(
            Instant at,
            EditionShown edition,
            Instant from,
            @Nullable Instant until,
            List<String> signers) {

        static LiveThen of(Timeline.Stretch stretch, Instant moment) {
            return new LiveThen(
                    moment,
                    EditionShown.of(stretch.edition()),
                    stretch.from(),
                    stretch.until(),
                    stretch.edition().signersAt(moment));
        }
    }

    /** What differs. */
    record Differences(int edition, int from, List<?> parts) {}

    @GetMapping("/live")
    Reply live(@PathVariable ArticleId id, HttpServletRequest request) {
        var parameters = Parameters.of(request, "at");
        var moment = parameters.value("at", PastController::moment);
        if (!parameters.has("at")) parameters.fault("at", "'at' is a day or a moment of the past.", List.of());
        parameters.demandRight();
        var timeline = past.of(authoring.get(id).id());
        return Reply.of(timeline.at(Objects.requireNonNull(moment))
                .map(stretch -> LiveThen.of(stretch, moment))
                .orElseThrow(() -> Problem.notFound(
                                "nothing-live-then",
                                timeline.goneAt(moment)
                                        .map(gone -> "Nothing was live then: edition %d had been withdrawn."
                                                .formatted(gone.number()))
                                        .orElse("Nothing of this article was live yet then."))
                        .exception()));
    }

    @GetMapping("/{number}/differences")
    Reply differences(@PathVariable ArticleId id, @PathVariable int number, HttpServletRequest request) {
        var parameters = Parameters.of(request, "from");
        var from = parameters.number("from", 1, Integer.MAX_VALUE, Math.max(1, number - 1));
        parameters.demandRight();
        var article = authoring.get(id).id();
        var after = publishing.whole(article, number);
        var before = publishing.whole(article, from);
        return Reply.of(new Differences(
                number, from, DifferenceJson.of(Difference.between(before.transcript(), after.transcript()))));
    }

    /** A moment, or the end of a day in UTC, as the readers' side reads it too. */
    private static Instant moment(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : Day.start(LocalDate.parse(text).plusDays(1)).minusMillis(1);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'at' is a day such as 2026-03-03, of which the end is meant (UTC), or a moment such as 2026-03-03T12:00:00Z",
                    e);
        }
    }
}
