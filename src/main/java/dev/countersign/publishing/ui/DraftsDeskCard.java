package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.article.Article;
import dev.countersign.article.ArticleFilter;
import dev.countersign.article.ArticleFilter.Narrowing;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.DeskCard;
import dev.countersign.kit.ui.Waiting;
import dev.countersign.kit.ui.When;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What reviewers want changed, and the drafts that the writer saved last. */
@org.springframework.stereotype.Component
class DraftsDeskCard implements DeskCard {

    /** Of those that somebody saved last, most are drafts. */
    private static final int MOST_LOOKED_AT = 60;

    private static final int MOST = 8;

    private final Authoring authoring;
    private final InstantSource clock;

    DraftsDeskCard(Authoring authoring, InstantSource clock) {
        this.authoring = authoring;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> forActor(Actor actor) {
        if (actor.lacks(Role.WRITER, Role.EDITOR).isPresent()) return Optional.empty();
        var lines = Stream.concat(changesRequested(), drafts(actor))
                .sorted(Comparator.comparing(Article::savedAt).reversed())
                .limit(MOST)
                .map(article -> Waiting.line(
                        "articles/" + article.id(),
                        article.working().title(),
                        words(article.stage()),
                        chip(article.stage()),
                        When.of(article.savedAt(), clock.instant())))
                .toList();
        return Waiting.panel("Drafts and requested changes", lines);
    }

    private Stream<Article> changesRequested() {
        return authoring.list(new ArticleFilter("", Narrowing.CHANGES_REQUESTED), null, MOST).stream();
    }

    private Stream<Article> drafts(Actor actor) {
        return authoring.savedBy(actor.user(), MOST_LOOKED_AT).stream()
                .filter(article -> article.stage() instanceof Stage.Draft && article.isAheadOfLive());
    }

    private static String words(Stage stage) {
        return stage instanceof Stage.ChangesRequested changes ? changes.by() + ": " + changes.note() : "";
    }

    private static Chip chip(Stage stage) {
        return stage instanceof Stage.ChangesRequested ? Chip.you("Changes requested") : Chip.mute("Draft");
    }
}
