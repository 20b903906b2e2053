package dev.countersign.review.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.CoverageRing;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Said;
import dev.countersign.kit.ui.Segments;
import dev.countersign.people.Scope;
import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import dev.countersign.review.Quote;
import dev.countersign.review.Review;
import dev.countersign.review.Signing;
import dev.countersign.review.diff.Difference;
import dev.countersign.review.diff.PartDifference;
import dev.countersign.review.diff.Transcript;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The article as readers will see it, part by part, with what each asks of the one who reads it, and the place to sign. */
@Route("review/:article")
@PermitAll
@StyleSheet("articles.css")
@StyleSheet("review.css")
@JavaScript("context://review.js")
class ReviewView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String EVERYTHING = "Everything";
    private static final String CHANGED = "Changed since you signed";

    private final transient ReadingRoom room;
    private final transient Actor actor;
    private final Beside beside = new Beside();
    private @Nullable ArticleId article;
    private transient Optional<Reading> reading = Optional.empty();
    private transient Optional<SigningDraft> draft = Optional.empty();
    private boolean changedOnly;

    ReviewView(ReadingRoom room, CurrentActor currentActor) {
        super("Review");
        this.room = room;
        this.actor = currentActor.get();
        arranged("review-columns");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("article")
                .flatMap(ReviewView::id)
                .filter(known -> room.authoring().find(known).isPresent())
                .orElseThrow(NotFoundException::new);
        article = id;
        changedOnly = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("show")
                .filter("changed"::equals)
                .isPresent();
        load();
    }

    @Override
    public String getPageTitle() {
        return "Review: "
                + reading.map(page -> page.review().article().working().title()).orElse("");
    }

    private void load(Component... first) {
        var review = room.reviewing().of(id());
        var page = Reading.of(review, Reader.of(actor, room.signing(), room.today()), room);
        reading = Optional.of(page);
        if (draft.isEmpty()) draft = Optional.of(SigningDraft.of(page.reader()));
        header().title(review.article().working().title()).subtitle(ReviewWords.subtitle(review));
        var toArticle = new Anchor("articles/" + review.article().id(), "Open in the editor");
        toArticle.setVisible(actor.lacks(Role.WRITER, Role.EDITOR).isEmpty());
        var coverage = review.coverage();
        header().actions(
                        toArticle,
                        ways(page),
                        new CoverageRing(coverage.settled(), coverage.parts().size()));
        beside.close();
        beside.standing(new RequestNote(review.article().stage()));
        var text = new TextColumn(page, changedOnly, this::part, this::show);
        for (int i = 0; i < first.length; i++) text.addComponentAtIndex(i, first[i]);
        text.add(PartThreads.ofPartsThatAreGone(review, talk()));
        show(ReviewOutline.of(page.standings()), text, beside, bar(page));
        getElement().executeJs("window.countersignReading?.attach(this, $0)", PartThreads.quotes(review.discussion()));
    }

    private Segments ways(Reading page) {
        var ways = new Segments("What to read", EVERYTHING, CHANGED);
        ways.setVisible(page.since().isPresent());
        if (changedOnly) ways.setValue(CHANGED);
        ways.addValueChangeListener(change -> show(CHANGED.equals(change.getValue())));
        return ways;
    }

    private void show(boolean onlyChanges) {
        if (changedOnly == onlyChanges) return;
        changedOnly = onlyChanges;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, "review/%s%s".formatted(id(), onlyChanges ? "?show=changed" : ""));
        load();
    }

    private PartReading part(PartStanding standing, @Nullable PartDifference difference) {
        var page = reading.orElseThrow();
        var part = standing.part();
        return new PartReading(
                new PartShown(
                        standing,
                        Sources.of(part, page.review().article().working()),
                        page.since().flatMap(since -> since.changed(part)).orElse(null),
                        difference,
                        CoverageWords.demands(part),
                        page.help(part.key()),
                        notes(page.review(), part)),
                mayComment(),
                new AtParts());
    }

    private List<Component> notes(Review review, Part part) {
        var contesting = new Contesting(room.waiving(), room.lookingBack(), actor, review.parts(), this::load);
        return Stream.concat(
                        WaiverNote.of(review, part, contesting).stream(),
                        PartThreads.of(review.discussion().at(part.key()), talk()).stream())
                .toList();
    }

    private SignBar bar(Reading page) {
        if (page.reader().signer().isEmpty())
            return SignBar.reading(page.reader().refusal().message());
        return SignBar.signing(
                page.waiting().size(),
                !page.renewable().isEmpty(),
                room.responding().mayRequestChanges(actor, page.review()),
                page.reader().letters(),
                new AtFoot());
    }

    private void requestChanges(String note) {
        room.responding().requestChanges(actor, id(), note);
        Said.inPassing("The writers have your threads");
        load();
    }

    /** The text is not what was shown any more: the reader sees what became of it, and goes on from there. */
    private void showWhatChanged(Reading before) {
        var now = room.reviewing().of(id());
        var difference = Difference.between(Transcript.of(before.review().parts()), Transcript.of(now.parts()));
        load(new ChangedMeanwhile(now.article().savedBy().name(), difference));
        getElement().executeJs("window.countersignReading?.focus('.changed-meanwhile')");
    }

    /** A key of the page was pressed, or a citation chosen. */
    @ClientCallable
    void sources(String part, String reference) {
        new AtParts().looksAtSources(new PartKey(part));
        if (!reference.isEmpty()) getElement().executeJs("window.countersignReading?.source($0)", reference);
    }

    @ClientCallable
    void comment(String part, String exact, String prefix, String suffix) {
        if (mayComment()) comment(new PartKey(part), exact.isBlank() ? null : new Quote(exact, prefix, suffix));
    }

    private void comment(PartKey key, @Nullable Quote quote) {
        reading.flatMap(page -> page.review().parts().find(key)).ifPresent(part -> {
            var sheet = new CommentSheet(key, quote, talk());
            beside.open("Comment on " + part.title(), sheet);
            sheet.focus();
        });
    }

    private boolean mayComment() {
        return actor.lacks(Role.REVIEWER, Role.WRITER, Role.EDITOR).isEmpty();
    }

    private Talk talk() {
        return new Talk(room.discussing(), actor, id(), room.now(), this::load);
    }

    @ClientCallable
    void shortcuts() {
        new AtFoot().asksForShortcuts();
    }

    private ArticleId id() {
        if (article == null) throw new IllegalStateException("The page was not entered yet");
        return article;
    }

    private static Optional<ArticleId> id(String text) {
        try {
            return Optional.of(new ArticleId(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** What the reader does at a part. */
    private final class AtParts implements PartReading.Follower {

        @Override
        public void comments(PartKey part) {
            comment(part, null);
        }

        @Override
        public void looksAtSources(PartKey key) {
            var page = reading.orElseThrow();
            page.review()
                    .parts()
                    .find(key)
                    .ifPresent(part -> beside.open(
                            part.title(),
                            new SourcesReading(
                                    Sources.of(part, page.review().article().working()), room.today())));
        }
    }

    /** What the reader does with the text as a whole. */
    private final class AtFoot implements SignBar.Follower {

        @Override
        public void requestsChanges() {
            var own = reading.orElseThrow().review().discussion().openedBy(actor.user(), actor.person());
            new RequestChangesDialog(own, ReviewView.this::requestChanges).open();
        }

        @Override
        public void signs() {
            sign(reading.orElseThrow().waiting(), "Sign");
        }

        @Override
        public void renews() {
            sign(reading.orElseThrow().renewable(), "Reviewed, no change");
        }

        @Override
        public void asksForShortcuts() {
            new ShortcutsDialog().open();
        }

        private void sign(List<Signable> shown, String title) {
            var page = reading.orElseThrow();
            new SignDialog(
                            title,
                            id(),
                            shown,
                            page.review().grounds().policy().checklist(),
                            draft.orElseThrow(),
                            room.proof(actor),
                            new Asks(page))
                    .open();
        }
    }

    /** What a signature is about and what becomes of it. */
    private final class Asks implements SignDialog.Asking {

        private final Reading page;

        Asks(Reading page) {
            this.page = page;
        }

        @Override
        public SigningAs as(Set<Signable> chosen) {
            var scopes = new TreeSet<Scope>();
            chosen.forEach(signable -> scopes.addAll(signable.scopes()));
            return new SigningAs(
                    page.reader().title(),
                    page.reader().signer().orElseThrow(),
                    page.review().grounds().policy(),
                    scopes,
                    page.reader().today());
        }

        @Override
        public String consequence(Set<PartKey> chosen) {
            return ReviewDate.inWords(page.review(), chosen, room.now());
        }

        @Override
        public void sign(Signing.Signature signature) {
            var signOff = room.signing().sign(actor, signature);
            draft = Optional.empty();
            Said.inPassing(
                    signOff.parts().size() == 1
                            ? "Signed 1 part"
                            : "Signed %d parts".formatted(signOff.parts().size()));
            load();
        }

        @Override
        public void changedMeanwhile(Refusal refusal) {
            showWhatChanged(page);
        }
    }
}
