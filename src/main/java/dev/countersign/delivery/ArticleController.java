package dev.countersign.delivery;

import dev.countersign.kit.Digest;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.kit.http.Cursor;
import dev.countersign.kit.http.Page;
import dev.countersign.kit.http.Parameters;
import dev.countersign.kit.http.Problem;
import dev.countersign.publishing.Catalogue;
import dev.countersign.publishing.Representation;
import dev.countersign.publishing.RichTextForm;
import dev.countersign.publishing.ShownEdition;
import dev.countersign.publishing.Standing;
import dev.countersign.publishing.WithdrawalNotice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Articles and their editions. */
@Controller
@RequestMapping("/api/v1/articles")
class ArticleController {

    private final Catalogue catalogue;
    private final Finding finding;

    ArticleController(Catalogue catalogue, Finding finding) {
        this.catalogue = catalogue;
        this.finding = finding;
    }

    @GetMapping
    Answering articles(HttpServletRequest request) {
        return () -> {
            var query = ArticleQuery.of(request, finding);
            var found =
                    catalogue.find(query.search(), query.after(), query.page().limitAndOne());
            var shown = query.page().cut(found);
            var json = query.page()
                    .json(
                            shown.stream().map(Catalogue.Found::summary).toList(),
                            query.page().next(found, query::next),
                            () -> catalogue.count(query.search()));
            var keys = shown.stream()
                    .flatMap(item -> item.surrogateKeys().stream())
                    .filter(key -> !key.startsWith("treatment-")); // summaries show none
            return Answer.of(
                    Representation.ofJson(json),
                    catalogue.lastChange(),
                    Stream.concat(Stream.of("articles"), keys).toList());
        };
    }

    @GetMapping(value = "/{slug}", params = "!asOf")
    Answering article(@PathVariable String slug, HttpServletRequest request) {
        return () -> {
            var wanted = Wanted.of(request, finding, "asOf");
            return answer(finding.live(slug, wanted.locales(), request), wanted);
        };
    }

    @GetMapping("/{slug}/editions")
    Answering editions(@PathVariable String slug, HttpServletRequest request) {
        return () -> {
            var parameters = Parameters.of(request, "locale", "limit", "cursor", "total");
            var locales = finding.locales(parameters, request);
            var page = Page.of(parameters, "editions");
            parameters.demandRight();
            var article = finding.anyAt(slug, locales);
            var below = page.after()
                    .map(cursor -> Integer.parseInt(cursor.position().getFirst()));
            var found = catalogue.editionsOf(article.article(), below.orElse(Integer.MAX_VALUE), page.limitAndOne());
            var json = page.json(
                    page.cut(found).stream()
                            .map(edition -> Json.MAPPER.writeValueAsBytes(EditionEntry.of(edition)))
                            .toList(),
                    page.next(found, last -> new Cursor("editions", List.of(String.valueOf(last.number())))),
                    () -> catalogue.countEditionsOf(article.article()));
            return Answer.of(
                            Representation.ofJson(json),
                            found.stream()
                                    .map(edition -> edition.envelope().modifiedAt())
                                    .max(Instant::compareTo)
                                    .orElse(null),
                            List.of("article-" + article.article()))
                    .in(article.locale().value(), locales.byLanguage());
        };
    }

    @GetMapping("/{slug}/editions/{number}")
    Answering edition(@PathVariable String slug, @PathVariable String number, HttpServletRequest request) {
        return () -> {
            var wanted = Wanted.of(request, finding);
            return answer(finding.numbered(number, finding.anyAt(slug, wanted.locales())), wanted);
        };
    }

    @GetMapping("/{slug}/attestation")
    Answering attestation(@PathVariable String slug, HttpServletRequest request) {
        return () -> {
            var locales = onlyLocales(request);
            return attestation(finding.live(slug, locales, request), locales);
        };
    }

    @GetMapping("/{slug}/editions/{number}/attestation")
    Answering attestation(@PathVariable String slug, @PathVariable String number, HttpServletRequest request) {
        return () -> {
            var locales = onlyLocales(request);
            return attestation(finding.numbered(number, finding.anyAt(slug, locales)), locales);
        };
    }

    @GetMapping("/{slug}/jsonld")
    Answering jsonld(@PathVariable String slug, HttpServletRequest request) {
        return () -> {
            var locales = onlyLocales(request);
            var edition = withAnswer(finding.live(slug, locales, request), RichTextForm.TEXT);
            var graph =
                    JsonLd.of(Json.MAPPER.readTree(edition.in(RichTextForm.TEXT).body()));
            return Answer.made(
                            graph,
                            edition.envelope().modifiedAt(),
                            edition.envelope().surrogateKeys())
                    .as(Answer.JSON_LD)
                    .in(edition.locale().value(), locales.byLanguage());
        };
    }

    private Locales onlyLocales(HttpServletRequest request) {
        var parameters = Parameters.of(request, "locale");
        var locales = finding.locales(parameters, request);
        parameters.demandRight();
        return locales;
    }

    /** Dated by the publication: whatever became of the edition, this never changes. */
    private Answer attestation(ShownEdition edition, Locales locales) {
        var signed = catalogue
                .attestation(edition.id())
                .orElseThrow(() -> Problem.notFound(
                                "not-attested",
                                "Edition %d of '%s' was published before editions were attested. Its digests can be verified, its signatures cannot."
                                        .formatted(edition.number(), edition.slug()))
                        .exception());
        return Answer.of(
                        Representation.ofJson(signed),
                        edition.dates().publishedAt(),
                        List.of("article-" + edition.article()))
                .in(edition.locale().value(), locales.byLanguage());
    }

    private Answer answer(ShownEdition found, Wanted wanted) {
        var edition = withAnswer(found, wanted.form());
        return Answer.of(
                        wanted.of(edition.in(wanted.form())),
                        edition.envelope().modifiedAt(),
                        edition.envelope().surrogateKeys())
                .in(edition.locale().value(), wanted.locales().byLanguage());
    }

    private ShownEdition withAnswer(ShownEdition found, RichTextForm form) {
        return catalogue.in(form, found.id()).orElseThrow();
    }

    /** An edition in the list of its article's editions. */
    record EditionEntry(
            int edition,
            Standing standing,
            @Nullable WithdrawalNotice withdrawal,
            Slug slug,
            LocaleTag locale,
            Instant publishedAt,
            @Nullable Instant lastReviewedAt,
            @Nullable Instant nextReviewDueAt,
            Digest digest) {

        static EditionEntry of(ShownEdition edition) {
            return new EditionEntry(
                    edition.number(),
                    edition.standing(),
                    edition.envelope().withdrawal(),
                    edition.slug(),
                    edition.locale(),
                    edition.dates().publishedAt(),
                    edition.reviewed().lastReviewedAt(),
                    edition.reviewed().nextReviewDueAt(),
                    edition.digest());
        }
    }
}
