package dev.countersign.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.kit.http.Parameters;
import dev.countersign.publishing.ShownEdition;
import dev.countersign.publishing.Standing;
import dev.countersign.publishing.WithdrawalNotice;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** How an edition stands, in a few bytes: for whoever holds a copy of it. */
@Controller
@RequestMapping("/api/v1/articles")
class StatusController {

    private final Finding finding;

    StatusController(Finding finding) {
        this.finding = finding;
    }

    /**
     * The answer.
     *
     * @param status how the review of a live edition stands; of another, that it is superseded or withdrawn
     */
    record Status(
            Slug slug,
            LocaleTag locale,
            int edition,
            String status,
            @JsonProperty("nextReviewDueAt") @Nullable Instant due,
            Instant modifiedAt,
            @Nullable WithdrawalNotice withdrawal) {

        static Status of(ShownEdition edition) {
            var isLive = edition.standing() == Standing.LIVE;
            return new Status(
                    edition.slug(),
                    edition.locale(),
                    edition.number(),
                    isLive
                            ? Json.MAPPER.convertValue(edition.envelope().reviewStatus(), String.class)
                            : edition.standing().name().toLowerCase(Locale.ROOT),
                    isLive ? edition.reviewed().nextReviewDueAt() : null,
                    edition.envelope().modifiedAt(),
                    edition.envelope().withdrawal());
        }
    }

    @GetMapping("/{slug}/status")
    Answering status(@PathVariable String slug, HttpServletRequest request) {
        return () -> {
            var parameters = Parameters.of(request, "locale", "edition");
            var locales = finding.locales(parameters, request);
            var number = parameters.text("edition");
            parameters.demandRight();
            var found = finding.newestAt(slug, locales);
            var edition = number.map(one -> finding.numbered(one, found)).orElse(found);
            return Answer.made(
                            Status.of(edition),
                            edition.envelope().modifiedAt(),
                            List.of("article-" + edition.article()))
                    .in(edition.locale().value(), locales.byLanguage());
        };
    }
}
