package dev.countersign.delivery;

import dev.countersign.kit.Day;
import dev.countersign.kit.Json;
import dev.countersign.kit.Slug;
import dev.countersign.kit.http.Cursor;
import dev.countersign.kit.http.Page;
import dev.countersign.kit.http.Parameters;
import dev.countersign.kit.http.Problem;
import dev.countersign.publishing.Catalogue;
import dev.countersign.publishing.Representation;
import dev.countersign.publishing.RichTextForm;
import dev.countersign.publishing.ShownEdition;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Signed treatment cards on their own, each as the live edition shows it that was published last. */
@Controller
@RequestMapping("/api/v1/treatments")
class TreatmentController {

    private static final List<String> SUMMARY =
            List.of("type", "id", "slug", "name", "kind", "setting", "promotional", "digest");

    private final Catalogue catalogue;

    TreatmentController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    Answering treatments(HttpServletRequest request) {
        return () -> {
            var parameters = Parameters.of(request, "limit", "cursor", "total");
            var page = Page.of(parameters, "treatments");
            parameters.demandRight();
            var found = catalogue.treatments(page.afterText(), page.limitAndOne());
            var keys = new LinkedHashSet<>(List.of("articles"));
            var items = page.cut(found).stream()
                    .flatMap(slug -> shown(slug, RichTextForm.PORTABLE).stream())
                    .map(shown -> {
                        keys.add("treatment-" + shown.card().path("id").asString());
                        return Json.MAPPER.writeValueAsBytes(((ObjectNode) shown.card()).retain(SUMMARY));
                    })
                    .toList();
            var json = page.json(
                    items,
                    page.next(found, last -> new Cursor("treatments", List.of(last.value()))),
                    catalogue::countTreatments);
            return Answer.of(Representation.ofJson(json), catalogue.lastChange(), keys);
        };
    }

    @GetMapping("/{slug}")
    Answering treatment(@PathVariable String slug, HttpServletRequest request) {
        return () -> {
            var parameters = Parameters.of(request, "richText");
            var form = Wanted.form(parameters);
            parameters.demandRight();
            var shown = Finding.named(slug)
                    .flatMap(named -> shown(named, form))
                    .orElseThrow(() -> nowhere(slug).exception());
            var edition = shown.edition();
            return Answer.made(
                            shown.answer(),
                            edition.envelope().modifiedAt(),
                            edition.envelope().surrogateKeys())
                    .in(edition.locale().value(), false);
        };
    }

    private Problem nowhere(String slug) {
        return Finding.named(slug)
                .flatMap(catalogue::recallOf)
                .map(recall -> Problem.of(
                                HttpStatus.GONE,
                                "recalled",
                                "The treatment '%s' was recalled on %s: %s"
                                        .formatted(slug, Day.of(recall.at()), recall.reason()))
                        .saying("recall", recall))
                .orElseGet(() -> Problem.notFound(
                        "no-such-treatment",
                        "No published article shows such a treatment. /api/v1/treatments lists those that are shown."));
    }

    private Optional<Shown> shown(Slug slug, RichTextForm form) {
        return catalogue.latestShowing(slug, form).flatMap(edition -> {
            var article = Json.MAPPER.readTree(edition.in(form).body());
            return article.path("sections")
                    .valueStream()
                    .flatMap(section -> section.path("treatments").valueStream())
                    .filter(card -> card.path("slug").asString().equals(slug.value()))
                    .findFirst()
                    .map(card -> new Shown(edition, article, card));
        });
    }

    /** A card in the article that shows it. */
    private record Shown(ShownEdition edition, JsonNode article, JsonNode card) {

        JsonNode answer() {
            var answer = ((ObjectNode) card).deepCopy();
            var part = "card:" + card.path("slug").asString();
            var reviewers = answer.putObject("review").putArray("reviewers");
            article.path("review")
                    .path("reviewers")
                    .valueStream()
                    .filter(reviewer -> reviewer.path("parts")
                            .valueStream()
                            .anyMatch(signed -> signed.asString().equals(part)))
                    .map(reviewer -> ((ObjectNode) reviewer).deepCopy().without("parts"))
                    .forEach(reviewers::add);
            var waivers = article.path("review")
                    .path("waivers")
                    .valueStream()
                    .filter(waiver -> waiver.path("part").asString().equals(part))
                    .toList();
            if (!waivers.isEmpty())
                ((ObjectNode) answer.path("review")).putArray("waivers").addAll(waivers);
            article.path("recalls")
                    .valueStream()
                    .filter(recall -> recall.at("/treatment/slug")
                            .asString()
                            .equals(card.path("slug").asString()))
                    .reduce((earlier, later) -> later)
                    .ifPresent(recall -> answer.set("recall", recall));
            answer.set("shownIn", ((ObjectNode) article).deepCopy().retain("slug", "locale", "edition", "title"));
            return answer;
        }
    }
}
