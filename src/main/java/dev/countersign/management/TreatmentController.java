package dev.countersign.management;

import dev.countersign.article.Authoring;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.Slug;
import dev.countersign.kit.TreatmentId;
import dev.countersign.treatment.Demands;
import dev.countersign.treatment.Library;
import dev.countersign.treatment.Treatment;
import dev.countersign.treatment.TreatmentCard;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The treatment library. */
@Controller("managedTreatments")
@RequestMapping(Reply.ROOT + "/treatments")
class TreatmentController {

    private static final int NEVER = -1;

    private final Library library;
    private final Authoring authoring;
    private final CurrentActor current;

    TreatmentController(Library library, Authoring authoring, CurrentActor current) {
        this.library = library;
        this.authoring = authoring;
        this.current = current;
    }

    /**
     * A treatment with its card.
     *
     * @param unmet what the card must still say before anybody may sign it
     */
    record Shown(
            TreatmentId id,
            String type,
            Slug slug,
            String version,
            String changedBy,
            Instant changedAt,
            TreatmentCard card,
            List<Reason> unmet) {

        static Shown of(Treatment treatment) {
            return new Shown(
                    treatment.id(),
                    "treatment",
                    treatment.slug(),
                    TreatmentController.version(treatment),
                    treatment.changedBy().name(),
                    treatment.changedAt(),
                    treatment.card(),
                    Demands.unmetBy(treatment.card()));
        }
    }

    /** An article that shows the card. */
    record ShownIn(ArticleId id, String title) {}

    @GetMapping
    Reply list(HttpServletRequest request) {
        var asked = Asked.of(request, "treatments");
        var found = library.page(asked.after().map(Slug::new).orElse(null), asked.most());
        return Reply.list(asked.page(), found, last -> asked.at(last.slug()), Shown::of);
    }

    @PostMapping
    Reply add(@Sent TreatmentCard card, Reservation reserved) {
        var by = current.get();
        var id = new TreatmentId(reserved.ulid());
        var treatment = library.find(id).orElseGet(() -> library.add(by, id, card));
        return Reply.created("/treatments/" + id, Shown.of(treatment)).at(version(treatment));
    }

    @GetMapping("/{id}")
    Reply treatment(@PathVariable TreatmentId id) {
        return shown(library.get(id));
    }

    @GetMapping("/{id}/card")
    Reply card(@PathVariable TreatmentId id) {
        var treatment = library.get(id);
        return Reply.of(treatment.card()).at(version(treatment));
    }

    @PutMapping("/{id}/card")
    Reply save(@PathVariable TreatmentId id, Seen seen, @Sent TreatmentCard card) {
        var by = current.get();
        var revision = seen.version().matches("\\d{1,9}") ? Integer.parseInt(seen.version()) : NEVER;
        return shown(Seen.saving(() -> library.save(by, id, revision, card), () -> version(library.get(id))));
    }

    @GetMapping("/{id}/articles")
    Reply articles(@PathVariable TreatmentId id) {
        return Reply.all(authoring.showing(library.get(id).id()).stream()
                .map(article -> new ShownIn(article.id(), article.working().title()))
                .toList());
    }

    private static Reply shown(Treatment treatment) {
        return Reply.of(Shown.of(treatment)).at(version(treatment));
    }

    private static String version(Treatment treatment) {
        return String.valueOf(treatment.revision());
    }
}
