package dev.countersign.publishing.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.countersign.article.ArticleText;
import dev.countersign.article.Authoring;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.ui.EmptyState;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.people.Directory;
import dev.countersign.review.Reviewing;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/** All articles; what is searched for stands in the address. */
@Route("articles")
@PageTitle("Articles · Countersign")
@Menu(title = "Articles", order = 10, icon = "articles")
@PermitAll
@StyleSheet("articles.css")
class ArticlesView extends Page implements BeforeEnterObserver {

    private final transient Authoring authoring;
    private final transient Reviewing reviewing;
    private final transient Directory directory;
    private final transient InstantSource clock;
    private final transient CurrentActor actor;
    private final TextField text = new TextField("Search titles");
    private final Select<ArticleState> state = new Select<>();

    ArticlesView(
            Authoring authoring, Reviewing reviewing, Directory directory, InstantSource clock, CurrentActor actor) {
        super("Articles");
        this.authoring = authoring;
        this.reviewing = reviewing;
        this.directory = directory;
        this.clock = clock;
        this.actor = actor;
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setClearButtonVisible(true);
        text.addValueChangeListener(change -> {
            if (change.isFromClient()) search();
        });
        state.setLabel("State");
        state.setItems(ArticleState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption("Any");
        state.setItemLabelGenerator(chosen -> chosen == null ? "Any" : chosen.words());
        state.addValueChangeListener(change -> {
            if (change.isFromClient()) search();
        });
        if (mayWrite()) header().actions(importing(false), starting());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        text.setValue(query.getSingleParameter("text").orElse(""));
        state.setValue(
                query.getSingleParameter("state").flatMap(ArticleState::named).orElse(null));
        if (authoring.latest(1).isEmpty()) show(nothingYet());
        else show(filters(), found());
    }

    private void search() {
        var query = new LinkedHashMap<String, String>();
        if (!text.isEmpty()) query.put("text", text.getValue());
        if (state.getValue() != null) query.put("state", state.getValue().inAddress());
        UI.getCurrent().navigate("articles", QueryParameters.simple(query));
    }

    private Div filters() {
        var filters = new Div(text, state);
        filters.addClassName("filters");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    private Div found() {
        var finding = new ArticleFinding(authoring, reviewing, text.getValue(), state.getValue());
        return new ArticleTable(finding, new Names(directory), clock.instant());
    }

    private EmptyState nothingYet() {
        return mayWrite()
                ? new EmptyState(
                        Glyph.ARTICLES,
                        "No articles yet",
                        "Paste a post that you have already and get it structured, or start with a blank page.",
                        importing(true),
                        starting())
                : new EmptyState(Glyph.ARTICLES, "No articles yet", "What the writers start will be listed here.");
    }

    private static Anchor importing(boolean first) {
        var link = new Anchor("import", "Import a post");
        link.addClassName("btn");
        link.setClassName("main", first);
        return link;
    }

    private Button starting() {
        return new Button("New article", Glyph.ADD.icon(), click -> new NewArticleDialog(this::start).open());
    }

    private void start(String title, Slug slug, LocaleTag locale) {
        var article = authoring.start(actor.get(), locale, slug, ArticleText.titled(title));
        UI.getCurrent().navigate("articles/" + article.id());
    }

    private boolean mayWrite() {
        return actor.get().lacks(Role.WRITER, Role.EDITOR).isEmpty();
    }
}
