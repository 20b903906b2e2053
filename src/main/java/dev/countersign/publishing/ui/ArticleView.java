package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.countersign.article.Revision;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.Slug;
import dev.countersign.kit.Ulid;
import dev.countersign.kit.ui.ArticleAside;
import dev.countersign.kit.ui.Confirmation;
import dev.countersign.kit.ui.CoverageRing;
import dev.countersign.kit.ui.EditorDialog;
import dev.countersign.kit.ui.Glyph;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Said;
import dev.countersign.kit.ui.Segments;
import dev.countersign.kit.ui.WordsDialog;
import dev.countersign.review.PartKey;
import dev.countersign.review.Review;
import dev.countersign.review.Suggestion;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One article: its outline on the left, the text in the middle; review, settings and history on the right. */
@Route("articles/:article/:part?")
@PermitAll
@StyleSheet("articles.css")
@StyleSheet("review.css")
class ArticleView extends Page implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

    private static final String REVIEW = "Review";
    private static final String SETTINGS = "Settings";
    private static final String HISTORY = "History";

    private final transient Workshop workshop;
    private final transient Actor actor;
    private final boolean writable;
    private final SaveState saveState = new SaveState();
    private final CoverageRing ring = new CoverageRing(0, 0);
    private final PublishControl publishing =
            new PublishControl(this::publish, this::publishWithCorrection, this::withdraw);
    private final NotSaved notSaved = new NotSaved();
    private final Segments ways = new Segments("Beside the text", REVIEW, SETTINGS, HISTORY);
    private final Div panel = new Div();
    private final Contents contents = new Contents(this::choose);
    private final transient Explaining explaining;
    private transient Optional<Writing> writing = Optional.empty();

    ArticleView(Workshop workshop, CurrentActor currentActor) {
        super("Article");
        this.workshop = workshop;
        actor = currentActor.get();
        writable = actor.lacks(Role.WRITER, Role.EDITOR).isEmpty();
        explaining = new Explaining(workshop, notSaved, new Ways());
        arranged("article-columns");
        panel.addClassName("side-panel");
        ways.addValueChangeListener(change -> showPanel());
        var saving = new Button("Save", click -> save());
        saving.setTooltipText("Ctrl-S");
        saving.setVisible(writable);
        header().actions(saveState, ring, saving);
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL)
                .resetFocusOnActiveElement();
        Shortcuts.addShortcutListener(this, () -> move(-1), Key.ARROW_UP, KeyModifier.ALT);
        Shortcuts.addShortcutListener(this, () -> move(1), Key.ARROW_DOWN, KeyModifier.ALT);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var id = parameters.get("article").flatMap(Addresses::article).orElseThrow(NotFoundException::new);
        if (writing.filter(page -> page.article().equals(id)).isEmpty()) load(id);
        parameters.get("part").flatMap(Addresses::part).ifPresent(this::choose);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (writing.filter(page -> page.draft().isTyped()).isEmpty()) return;
        var leaving = event.postpone();
        Confirmation.ask(
                "Leave without saving?", "What you typed since the last save will be lost.", "Leave", leaving::proceed);
    }

    @Override
    public String getPageTitle() {
        return writing.map(page -> page.draft().seen().working().title()).orElse("Article") + " · Countersign";
    }

    private void load(ArticleId id) {
        var article = workshop.authoring().find(id).orElseThrow(NotFoundException::new);
        var review = workshop.reviewing().of(article);
        open(new Draft(article, review.treatments()), review);
    }

    private void open(Draft draft, Review review) {
        var pane = new DraftPane(draft, new LibraryShelf(workshop.library(), actor, draft), writable, new Following());
        var settings = new SettingsPanel(draft, workshop.directory().list(), writable, this::rename, this::refresh);
        writing = Optional.of(new Writing(draft, review, pane, settings));
        notSaved.hush();
        var left = new Div(contents);
        left.addClassName("left");
        if (writable) left.add(adding(pane));
        var middle = new Div(notSaved, pane);
        middle.addClassName("middle");
        var side = new Aside(publishing, ways, panel);
        side.addClassName("side");
        side.getElement().setAttribute("aria-label", "Review, settings and history");
        show(left, middle, side);
        refresh();
        showPanel();
    }

    private static Button adding(DraftPane pane) {
        var adding = new Button("Add a section", Glyph.ADD.icon(), click -> new AddSectionDialog(pane::add).open());
        adding.addClassName("add");
        return adding;
    }

    /** Shows everything around the text anew; the text itself is left alone, since somebody is writing in it. */
    private void refresh() {
        writing.ifPresent(page -> {
            var draft = page.draft();
            header().title(
                            draft.text().title().isBlank()
                                    ? "Untitled"
                                    : draft.text().title());
            header().subtitle(ArticleState.subtitle(page.review()));
            if (draft.isTyped()) saveState.typed();
            else saveState.saved(draft.seen().savedAt(), workshop.now());
            var coverage = page.review().coverage();
            ring.show(coverage.settled(), coverage.parts().size());
            publishing.show(
                    draft.seen(),
                    workshop.publishing().mayPublish(actor, page.review()),
                    draft.isTyped(),
                    workshop.withdrawing().mayWithdraw(actor, draft.seen()).isEmpty());
            contents.show(draft, page.review(), page.pane().chosen());
            page.pane().show(page.review().discussion(), this::showThreads);
        });
    }

    private void showPanel() {
        panel.removeAll();
        writing.ifPresent(page -> panel.add(
                switch (ways.getValue()) {
                    case SETTINGS -> page.settings();
                    case HISTORY ->
                        new HistoryPanel(
                                page.draft().seen(),
                                workshop.authoring().history(page.draft().seen(), 1),
                                workshop.now(),
                                this::compare);
                    default ->
                        new Div(
                                new ReviewPanel(page.review(), actor, workshop, new Reviewers()),
                                asides(page.article()));
                }));
    }

    /** What other modules add to the review. */
    private Div asides(ArticleId article) {
        var asides = new Div(workshop.asides().stream()
                .sorted(Comparator.comparingInt(ArticleAside::order))
                .flatMap(aside -> aside.forActor(actor, article).stream())
                .toArray(Component[]::new));
        asides.addClassName("asides");
        return asides;
    }

    private void showThreads(PartKey part) {
        ways.setValue(REVIEW);
        writing.map(page -> page.review().discussion().at(part)).stream()
                .flatMap(List::stream)
                .filter(anchored -> anchored.thread().isOpen())
                .findFirst()
                .ifPresent(first -> getElement()
                        .executeJs(
                                "requestAnimationFrame(() => document.getElementById($0)?.scrollIntoView({block: 'center'}))",
                                "thread-" + first.thread().id()));
    }

    private void choose(PartKey part) {
        writing.ifPresent(page -> page.pane().goTo(part));
    }

    private void move(int by) {
        if (writable) writing.ifPresent(page -> page.pane().moveChosen(by));
    }

    private void save() {
        if (!writable) return;
        writing.ifPresent(page -> {
            notSaved.hush();
            switch (workshop.saving().save(actor, page.draft())) {
                case DraftSaving.Outcome.Saved saved -> Said.inPassing("Saved");
                case DraftSaving.Outcome.TextRefused refused -> explaining.text(page, refused.refusal());
                case DraftSaving.Outcome.CardRefused refused ->
                    explaining.card(page, refused.card(), refused.refusal());
            }
            judge();
        });
    }

    /** Looks at the review of what is saved now. */
    private void judge() {
        writing = writing.map(page -> {
            var review = workshop.reviewing().of(page.article());
            page.draft().seeUnlessNewer(review.article());
            return page.judged(review);
        });
        refresh();
        showPanel();
    }

    private void compare(Revision revision) {
        writing.ifPresent(page -> {
            var article = page.draft().seen();
            var versions = Versions.ofRevisions(article, workshop);
            new DifferenceDialog(versions, Versions.named(versions, revision.number()), versions.getFirst())
                    .offering("Bring the former back", former -> bringBack(page, former.number()))
                    .open();
        });
    }

    private void bringBack(Writing page, int number) {
        workshop.authoring().revision(page.draft().seen(), number).ifPresent(revision -> {
            page.draft().bringBack(revision, workshop.library());
            open(page.draft(), page.review());
        });
    }

    private void rename(LocaleTag locale, Slug slug) {
        writing.ifPresent(page -> {
            workshop.authoring().rename(actor, page.article(), locale, slug);
            Said.inPassing("Address changed");
            judge();
        });
    }

    private void ask(List<PersonId> chosen) {
        writing.ifPresent(page -> new AskForReviewDialog(
                        workshop.requesting().suggestions(page.review()),
                        Suggestion.scopesWanted(page.review()),
                        workshop.directory().list(),
                        chosen,
                        workshop.today(),
                        ask -> {
                            workshop.requesting().ask(actor, page.article(), ask);
                            Said.inPassing("Review asked for");
                            judge();
                        })
                .open());
    }

    private void handBack() {
        writing.ifPresent(page -> new WordsDialog(
                        "Hand back to the reviewers",
                        "What did you do?",
                        "Whoever requested changes is asked again, and reads this",
                        "Hand back",
                        words -> {
                            workshop.handingBack().handBack(actor, Ulid.next(), page.article(), words);
                            Said.inPassing("The reviewers are asked again");
                            judge();
                        })
                .open());
    }

    private void publish() {
        writing.ifPresent(page -> {
            var edition = workshop.publishing().publish(actor, page.article());
            Said.inPassing("Edition %d is published".formatted(edition.number()));
            judge();
        });
    }

    private void publishWithCorrection() {
        writing.map(Writing::draft)
                .map(Draft::seen)
                .ifPresent(article -> new EditorDialog<>(
                                "Publish edition %d with a correction?".formatted(article.editions() + 1),
                                CorrectionEditor.ofPublication(article),
                                "Publish edition %d".formatted(article.editions() + 1),
                                correction -> {
                                    var edition = workshop.publishing()
                                            .publish(actor, article.id(), EditionId.next(), List.of(correction));
                                    Said.inPassing("Edition %d is published".formatted(edition.number()));
                                    judge();
                                })
                        .open());
    }

    private void withdraw() {
        writing.map(Writing::draft).map(Draft::seen).ifPresent(article -> {
            var seen = Objects.requireNonNull(article.live()).number();
            new EditorDialog<>(
                            "Withdraw edition %d?".formatted(seen),
                            new WithdrawalEditor(workshop.catalogue(), article.id()),
                            "Withdraw edition %d".formatted(seen),
                            withdrawal -> {
                                workshop.withdrawing().withdraw(actor, article.id(), seen, withdrawal);
                                Said.inPassing("Edition %d is withdrawn".formatted(seen));
                                judge();
                            })
                    .irrevocable()
                    .open();
        });
    }

    /** What is done in the panel about reviewers. */
    private final class Reviewers implements ReviewPanel.Hands {

        @Override
        public void choose(PartKey part) {
            ArticleView.this.choose(part);
        }

        @Override
        public void ask(List<PersonId> chosen) {
            ArticleView.this.ask(chosen);
        }

        @Override
        public void handBack() {
            ArticleView.this.handBack();
        }

        @Override
        public void changed() {
            judge();
        }
    }

    /** The ways on from a save that was refused. */
    private final class Ways implements Explaining.Ways {

        @Override
        public void saveAgain() {
            save();
        }

        @Override
        public void open(Draft draft) {
            ArticleView.this.open(draft, workshop.reviewing().of(draft.seen().id()));
        }

        @Override
        public void load(ArticleId article) {
            ArticleView.this.load(article);
        }

        @Override
        public void showSettings() {
            ways.setValue(SETTINGS);
        }
    }

    /** Follows what the writer does in the text. */
    private final class Following implements DraftPane.Follower {

        @Override
        public void typed() {
            refresh();
        }

        @Override
        public void chosen(PartKey part) {
            contents.mark(part.value());
            writing.ifPresent(page ->
                    UI.getCurrent().getPage().getHistory().replaceState(null, Addresses.of(page.article(), part)));
        }
    }
}
