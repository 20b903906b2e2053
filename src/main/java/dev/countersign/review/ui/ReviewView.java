package dev.countersign.review.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.countersign.article.Authoring;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CurrentActor;
import dev.countersign.kit.Day;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.CoverageRing;
import dev.countersign.kit.ui.Outline;
import dev.countersign.kit.ui.Page;
import dev.countersign.kit.ui.Said;
import dev.countersign.people.Person;
import dev.countersign.review.Part;
import dev.countersign.review.Responding;
import dev.countersign.review.Review;
import dev.countersign.review.Reviewing;
import dev.countersign.review.Signing;
import jakarta.annotation.security.PermitAll;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The article as readers will see it, part by part, with what each asks of the one who reads it, and the place to sign. */
@Route("review/:article")
@PermitAll
@StyleSheet("articles.css")
class ReviewView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Authoring authoring;
    private final transient Reviewing reviewing;
    private final transient Signing signing;
    private final transient Responding responding;
    private final transient InstantSource clock;
    private final transient Actor actor;
    private @Nullable ArticleId article;
    private String title = "Review";

    ReviewView(
            Authoring authoring,
            Reviewing reviewing,
            Signing signing,
            Responding responding,
            InstantSource clock,
            CurrentActor currentActor) {
        super("Review");
        this.authoring = authoring;
        this.reviewing = reviewing;
        this.signing = signing;
        this.responding = responding;
        this.clock = clock;
        this.actor = currentActor.get();
        arranged("review-columns");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        article = event.getRouteParameters()
                .get("article")
                .flatMap(ReviewView::id)
                .filter(id -> authoring.find(id).isPresent())
                .orElseThrow(NotFoundException::new);
        load(article);
    }

    @Override
    public String getPageTitle() {
        return "Review: " + title;
    }

    private void load(ArticleId id) {
        var review = reviewing.of(id);
        var signer = signer();
        var standings = signer.map(person -> PartStanding.all(review, actor.user(), person, today()))
                .orElseGet(() -> standings(review));
        title = review.article().working().title();
        header().title(title).subtitle(ReviewWords.subtitle(review));
        var toArticle = new Anchor("articles/" + id, "Open in the editor");
        toArticle.setVisible(actor.lacks(Role.WRITER, Role.EDITOR).isEmpty());
        var coverage = review.coverage();
        header().actions(
                        toArticle,
                        new CoverageRing(coverage.settled(), coverage.parts().size()));
        show(outline(standings), text(standings), side(review), bar(id, review, signer, standings));
    }

    private Optional<Person> signer() {
        if (actor.lacks(Role.REVIEWER).isPresent()) return Optional.empty();
        try {
            return Optional.of(signing.signer(actor));
        } catch (RefusedException refused) {
            return Optional.empty();
        }
    }

    private Refusal whyReadOnly() {
        return actor.lacks(Role.REVIEWER).orElseGet(() -> {
            try {
                signing.signer(actor);
                throw new IllegalStateException("Somebody who may sign is not asked why not");
            } catch (RefusedException refused) {
                return refused.refusal();
            }
        });
    }

    private static List<PartStanding> standings(Review review) {
        return review.coverage().parts().stream().map(PartStanding::of).toList();
    }

    private Outline outline(List<PartStanding> standings) {
        var outline = new Outline(
                "Parts of the article",
                key -> getElement()
                        .executeJs(
                                "const part = document.getElementById($0);"
                                        + "part?.scrollIntoView({block: 'start'}); part?.focus({preventScroll: true})",
                                "part-" + key.replace(':', '-')));
        for (var standing : standings) {
            var part = standing.part();
            outline.with(
                    part.key().value(),
                    part.title(),
                    ReviewWords.tone(standing),
                    ReviewWords.meaning(standing),
                    part.subject() instanceof Part.Subject.OfCard);
        }
        return outline;
    }

    private static Article text(List<PartStanding> standings) {
        var text = new Article();
        text.addClassName("review-text");
        standings.forEach(standing -> text.add(new PartReading(standing)));
        return text;
    }

    private static Aside side(Review review) {
        var side = new Aside();
        side.addClassName("review-side");
        side.getElement().setAttribute("aria-label", "The request");
        switch (review.article().stage()) {
            case Stage.Draft draft -> side.add(new Paragraph("Nobody has asked for a review of this text yet."));
            case Stage.InReview asked -> {
                side.add(Chip.ok("In review"));
                if (asked.note() != null) side.add(note(asked.askedBy(), asked.note()));
            }
            case Stage.ChangesRequested changes ->
                side.add(Chip.you("Changes requested"), note(changes.by(), changes.note()));
        }
        return side;
    }

    private static Div note(String by, String words) {
        var who = new Paragraph(by);
        who.addClassName("who");
        var note = new Div(who, new Paragraph(words));
        note.addClassName("note");
        return note;
    }

    private SignBar bar(ArticleId id, Review review, Optional<Person> signer, List<PartStanding> standings) {
        if (signer.isEmpty()) return SignBar.reading(whyReadOnly().message());
        var person = signer.get();
        var letters = person.postNominals(today()).toString();
        var mine = standings.stream()
                .filter(PartStanding.NeedsYou.class::isInstance)
                .map(PartStanding.NeedsYou.class::cast)
                .toList();
        var name = letters.isEmpty() ? person.name() : person.name() + ", " + letters;
        return SignBar.signing(
                mine.size(),
                letters,
                () -> new RequestChangesDialog(note -> requestChanges(id, note)).open(),
                () -> new SignDialog(
                                id,
                                name,
                                mine,
                                review.grounds().policy().confirmed(),
                                signature -> sign(id, signature),
                                () -> load(id))
                        .open());
    }

    private void sign(ArticleId id, Signing.Signature signature) {
        var signOff = signing.sign(actor, signature);
        Said.inPassing(
                signOff.parts().size() == 1
                        ? "Signed 1 part"
                        : "Signed %d parts".formatted(signOff.parts().size()));
        load(id);
    }

    private void requestChanges(ArticleId id, String note) {
        responding.requestChanges(actor, id, note);
        Said.inPassing("The writers have your note");
        load(id);
    }

    private LocalDate today() {
        return Day.of(clock.instant());
    }

    private static Optional<ArticleId> id(String text) {
        try {
            return Optional.of(new ArticleId(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
