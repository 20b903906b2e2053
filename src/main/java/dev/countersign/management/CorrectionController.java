package dev.countersign.management;

import dev.countersign.article.Authoring;
import dev.countersign.article.Correction;
import dev.countersign.article.NotedCorrection;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.publishing.Correcting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was wrong with what readers got. */
@Controller
@RequestMapping(Reply.ROOT + "/articles/{id}/corrections")
class CorrectionController {

    private final Correcting correcting;
    private final Authoring authoring;
    private final CurrentActor current;

    CorrectionController(Correcting correcting, Authoring authoring, CurrentActor current) {
        this.correcting = correcting;
        this.authoring = authoring;
        this.current = current;
    }

    /** A correction as it stands in the record. */
    record CorrectionShown(
            String id,
            Correction.Kind kind,
            String text,
            int introducedIn,
            @Nullable Integer mendedIn,
            @Nullable String follows,
            String by,
            Instant at) {

        static CorrectionShown of(NotedCorrection noted) {
            var correction = noted.correction();
            return new CorrectionShown(
                    noted.id(),
                    correction.kind(),
                    correction.text(),
                    correction.introducedIn(),
                    correction.mendedIn(),
                    correction.follows(),
                    noted.by().name(),
                    noted.at());
        }
    }

    @GetMapping
    Reply corrections(@PathVariable ArticleId id) {
        return Reply.all(authoring.get(id).corrections().stream()
                .map(CorrectionShown::of)
                .toList());
    }

    @PostMapping
    Reply note(@PathVariable ArticleId id, @Sent Correction wanted, Reservation reserved) {
        var noted = correcting.note(current.get(), id, reserved.ulid(), wanted);
        return Reply.created("/articles/%s/corrections".formatted(id), CorrectionShown.of(noted));
    }
}
