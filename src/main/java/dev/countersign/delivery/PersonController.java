package dev.countersign.delivery;

import dev.countersign.kit.Json;
import dev.countersign.kit.http.Cursor;
import dev.countersign.kit.http.Page;
import dev.countersign.kit.http.Parameters;
import dev.countersign.kit.http.Problem;
import dev.countersign.publishing.Catalogue;
import dev.countersign.publishing.Catalogue.PublicPerson;
import dev.countersign.publishing.Representation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Authors and reviewers, as far as an edition quotes them. When a profile changed is not known, so no date is sent with it. */
@Controller
@RequestMapping("/api/v1/people")
class PersonController {

    private static final List<String> SUMMARY = List.of("type", "slug", "name", "postNominals", "role", "affiliation");

    private final Catalogue catalogue;

    PersonController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping
    Answering people(HttpServletRequest request) {
        return () -> {
            var parameters = Parameters.of(request, "limit", "cursor", "total");
            var page = Page.of(parameters, "people");
            parameters.demandRight();
            var found = catalogue.people(page.afterText(), page.limitAndOne());
            var shown = page.cut(found).stream()
                    .flatMap(slug -> catalogue.person(slug).stream())
                    .toList();
            var json = page.json(
                    shown.stream()
                            .map(person -> Json.MAPPER.writeValueAsBytes(summary(person)))
                            .toList(),
                    page.next(found, last -> new Cursor("people", List.of(last.value()))),
                    catalogue::countPeople);
            return Answer.of(
                    Representation.ofJson(json),
                    null,
                    Stream.concat(Stream.of("articles"), shown.stream().map(PublicPerson::surrogateKey))
                            .toList());
        };
    }

    @GetMapping("/{slug}")
    Answering person(@PathVariable String slug, HttpServletRequest request) {
        return () -> {
            var parameters = Parameters.of(request, "richText");
            var form = Wanted.form(parameters);
            parameters.demandRight();
            var person = Finding.named(slug)
                    .flatMap(catalogue::person)
                    .orElseThrow(() -> Problem.notFound(
                                    "no-such-person",
                                    "No published article names such a person. /api/v1/people lists those that are named.")
                            .exception());
            return Answer.made(person.in(form), null, List.of(person.surrogateKey()));
        };
    }

    private static Map<String, Object> summary(PublicPerson person) {
        var summary = new LinkedHashMap<>(person.members());
        summary.keySet().retainAll(SUMMARY);
        return summary;
    }
}
