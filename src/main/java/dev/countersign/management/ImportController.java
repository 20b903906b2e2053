package dev.countersign.management;

import dev.countersign.article.Authoring;
import dev.countersign.importing.Importing;
import dev.countersign.importing.RecognisedJson;
import dev.countersign.importing.RecognisedPost;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Role;
import dev.countersign.kit.http.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Bringing a post into the house, or only seeing what it would become. */
@Controller
@RequestMapping(Reply.ROOT + "/imports")
class ImportController {

    private final Importing importing;
    private final Authoring authoring;
    private final CurrentActor current;
    private final LocaleTag defaultLocale;

    ImportController(
            Importing importing,
            Authoring authoring,
            CurrentActor current,
            @Value("${countersign.default-locale:en-US}") String defaultLocale) {
        this.importing = importing;
        this.authoring = authoring;
        this.current = current;
        this.defaultLocale = new LocaleTag(defaultLocale);
    }

    /** A post as text; Markdown and HTML are recognised as what they are. */
    record NewImport(@NotNull String text) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Reply imported(@Sent NewImport sent, HttpServletRequest request, Reservation reserved) {
        return imported(importing.preview(sent.text()), request, reserved);
    }

    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.TEXT_MARKDOWN_VALUE, MediaType.TEXT_HTML_VALUE})
    Reply imported(HttpServletRequest request, Reservation reserved) throws IOException {
        return imported(importing.preview(SentBodies.bytes(request)), request, reserved);
    }

    private Reply imported(RecognisedPost post, HttpServletRequest request, Reservation reserved) {
        var by = current.get();
        by.demand(Role.WRITER, Role.EDITOR);
        var parameters = Parameters.of(request, "dryRun", "locale");
        var dryRun = parameters.flag("dryRun");
        var locale = Objects.requireNonNullElse(parameters.value("locale", LocaleTag::new), defaultLocale);
        parameters.demandRight();
        if (dryRun) return Reply.of(RecognisedJson.of(post));
        var id = new ArticleId(reserved.ulid());
        var first = new AtomicBoolean(true);
        var article = authoring
                .find(id)
                .orElseGet(() -> importing.importPost(
                        by, () -> first.getAndSet(false) ? id.value() : reserved.next(), post, locale));
        return Reply.created("/articles/" + id, ArticleShown.of(article)).at(ArticleVersion.of(article));
    }
}
