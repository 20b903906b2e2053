package dev.countersign.management;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.article.Revision;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.kit.http.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Articles and their working text. */
@Controller("managedArticles")
@RequestMapping(Reply.ROOT + "/articles")
class ArticleController {

    private final Authoring authoring;
    private final CurrentActor current;

    ArticleController(Authoring authoring, CurrentActor current) {
        this.authoring = authoring;
        this.current = current;
    }

    /**
     * An article to start.
     *
     * @param slug the one that the title suggests if absent
     */
    record NewArticle(
            @NotNull LocaleTag locale,
            @Nullable Slug slug,
            @NotNull @Valid ArticleText text) {}

    /** Where readers find an article from its next edition on. */
    record Address(@NotNull LocaleTag locale, @NotNull Slug slug) {}

    /** A revision in a list. */
    record RevisionLine(int number, String by, Instant at) {}

    @GetMapping
    Reply list(HttpServletRequest request) {
        var asked = Asked.of(request, "articles");
        var found = authoring.page(asked.after().map(ArticleId::new).orElse(null), asked.most());
        return Reply.list(asked.page(), found, last -> asked.at(last.id()), ArticleShown::inShort);
    }

    @PostMapping
    Reply start(@Sent NewArticle wanted, Reservation reserved) {
        var by = current.get();
        var id = new ArticleId(reserved.ulid());
        var slug = wanted.slug() == null ? Slug.from(wanted.text().title()) : wanted.slug();
        var article = authoring.find(id).orElseGet(() -> authoring.start(by, id, wanted.locale(), slug, wanted.text()));
        return Reply.created("/articles/" + id, ArticleShown.of(article)).at(ArticleVersion.of(article));
    }

    @GetMapping("/{id}")
    Reply article(@PathVariable ArticleId id) {
        return shown(authoring.get(id));
    }

    @GetMapping("/{id}/text")
    Reply text(@PathVariable ArticleId id) {
        var article = authoring.get(id);
        return Reply.of(article.working()).at(ArticleVersion.of(article));
    }

    @PutMapping("/{id}/text")
    Reply save(@PathVariable ArticleId id, Seen seen, @Sent ArticleText text) {
        var by = current.get();
        var revision = ArticleVersion.seen(seen).revision();
        return shown(Seen.saving(() -> authoring.save(by, id, revision, text), () -> version(id)));
    }

    @GetMapping("/{id}/address")
    Reply address(@PathVariable ArticleId id) {
        var article = authoring.get(id);
        return Reply.of(new Address(article.locale(), article.slug())).at(ArticleVersion.of(article));
    }

    @PutMapping("/{id}/address")
    Reply rename(@PathVariable ArticleId id, Seen seen, @Sent Address to) {
        var by = current.get();
        var save = ArticleVersion.seen(seen).save();
        return shown(Seen.saving(() -> authoring.rename(by, id, save, to.locale(), to.slug()), () -> version(id)));
    }

    @GetMapping("/{id}/revisions")
    Reply revisions(@PathVariable ArticleId id, HttpServletRequest request) {
        var asked = Asked.of(request, "revisions");
        var found = authoring.revisions(authoring.get(id), asked.before(), asked.most());
        return Reply.list(
                asked.page(),
                found,
                last -> asked.at(last.number()),
                revision -> new RevisionLine(revision.number(), revision.by().name(), revision.at()));
    }

    @GetMapping("/{id}/revisions/{number}")
    Reply revision(@PathVariable ArticleId id, @PathVariable int number) {
        return Reply.of(authoring
                .revision(authoring.get(id), number)
                .map(Revision::text)
                .orElseThrow(() -> Problem.notFound("no-such-revision", "This article has no revision " + number + ".")
                        .exception()));
    }

    private String version(ArticleId id) {
        return ArticleVersion.of(authoring.get(id));
    }

    private static Reply shown(Article article) {
        return Reply.of(ArticleShown.of(article)).at(ArticleVersion.of(article));
    }
}
