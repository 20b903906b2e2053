package dev.countersign.delivery;

import dev.countersign.kit.Day;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.kit.Texts;
import dev.countersign.kit.http.Parameters;
import dev.countersign.kit.http.Problem;
import dev.countersign.publishing.Catalogue;
import dev.countersign.publishing.ShownEdition;
import dev.countersign.publishing.Standing;
import dev.countersign.publishing.WithdrawalNotice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds what an address names, or says why there is nothing there. */
@Component
class Finding {

    private final Catalogue catalogue;
    private final LocaleTag defaultLocale;

    Finding(Catalogue catalogue, @Value("${countersign.default-locale:en-US}") String defaultLocale) {
        this.catalogue = catalogue;
        this.defaultLocale = new LocaleTag(defaultLocale);
    }

    /** The locales that a caller wants, by the parameter {@code locale} or else by its languages. */
    Locales locales(Parameters parameters, HttpServletRequest request) {
        if (!parameters.has("locale")) return Locales.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), defaultLocale);
        var asked = locale(parameters);
        return Locales.of(asked == null ? defaultLocale : asked, defaultLocale);
    }

    /** The parameter {@code locale}: one in which something is published, or the default one. */
    @Nullable LocaleTag locale(Parameters parameters) {
        return parameters.oneOf(
                "locale",
                text -> read(text).filter(tag -> tag.equals(defaultLocale) || catalogue.hasLocale(tag)),
                () -> catalogue.locales().stream().map(LocaleTag::value).toList());
    }

    /** The live edition at a slug. One that moved is pointed to, one that was withdrawn is said to be gone. */
    ShownEdition live(String slug, Locales locales, HttpServletRequest request) {
        var found = anyAt(slug, locales);
        if (found.standing() == Standing.LIVE) return found;
        throw instead(found, request).exception();
    }

    /** An edition of the article that is, or was last, at a slug. */
    ShownEdition anyAt(String slug, Locales locales) {
        var checked = slug(slug);
        return locales.best(catalogue.at(checked), ShownEdition::locale)
                .or(() -> catalogue.formerlyAt(checked))
                .orElseThrow(() -> noArticle(slug).exception());
    }

    /** The newest edition of that article, whatever became of it and wherever it is now. */
    ShownEdition newestAt(String slug, Locales locales) {
        var found = anyAt(slug, locales);
        return found.standing() == Standing.LIVE
                ? found
                : catalogue.newestOf(found.article()).orElse(found);
    }

    /** The edition of this number of the same article. */
    ShownEdition numbered(String number, ShownEdition anyOfTheArticle) {
        return (number.matches("[1-9]\\d{0,8}")
                        ? catalogue.edition(anyOfTheArticle.article(), Integer.parseInt(number))
                        : Optional.<ShownEdition>empty())
                .orElseThrow(() -> Problem.notFound(
                                "no-such-edition",
                                "'%s' has no edition of this number; its editions are listed at /api/v1/articles/%s/editions."
                                        .formatted(anyOfTheArticle.slug(), anyOfTheArticle.slug()))
                        .exception());
    }

    /** A slug as it stands in an address; what is none names nothing. */
    static Optional<Slug> named(String text) {
        try {
            return Optional.of(new Slug(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Slug slug(String text) {
        return named(text).orElseThrow(() -> noArticle(text).exception());
    }

    private Problem instead(ShownEdition former, HttpServletRequest request) {
        var newest = catalogue.newestOf(former.article()).orElse(former);
        return switch (newest.standing()) {
            case LIVE -> moved(former.slug(), newest, request);
            case SUPERSEDED -> noArticle(former.slug().value());
            case WITHDRAWN -> gone(former.slug(), newest);
        };
    }

    private static Problem gone(Slug slug, ShownEdition withdrawn) {
        return gone(slug, Objects.requireNonNull(withdrawn.envelope().withdrawal(), "who is withdrawn has a notice"));
    }

    /** That an article is not there, or was not at some moment, because somebody took it away. */
    static Problem gone(Slug slug, WithdrawalNotice notice) {
        return Problem.of(
                        HttpStatus.GONE,
                        "withdrawn",
                        "The article '%s' was withdrawn on %s: %s"
                                .formatted(slug, Day.of(notice.at()), notice.reason()))
                .saying("withdrawal", notice);
    }

    private static Problem moved(Slug from, ShownEdition to, HttpServletRequest request) {
        var path = request.getRequestURI().replaceFirst("(/articles/)[^/]+", "$1" + to.slug());
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Problem.of(
                        HttpStatus.PERMANENT_REDIRECT,
                        "moved",
                        "The article '%s' is now '%s'.".formatted(from, to.slug()))
                .with(HttpHeaders.LOCATION, path + query);
    }

    private static Problem noArticle(String slug) {
        return Problem.notFound(
                "no-such-article",
                "No article is published as '%s'. /api/v1/articles lists those that are."
                        .formatted(Texts.shortened(slug)));
    }

    private static Optional<LocaleTag> read(String text) {
        try {
            return Optional.of(new LocaleTag(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
