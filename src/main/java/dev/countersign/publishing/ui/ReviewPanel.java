package dev.countersign.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.countersign.article.Stage;
import dev.countersign.kit.Actor;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Dot;
import dev.countersign.kit.ui.When;
import dev.countersign.review.EditorialWaiver;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.PartKey;
import dev.countersign.review.Review;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.Waiver;
import dev.countersign.review.Waiving;
import dev.countersign.review.ui.Contesting;
import dev.countersign.review.ui.CoverageWords;
import dev.countersign.review.ui.Talk;
import dev.countersign.review.ui.WaiverNote;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What covers each part, why the others are not covered, who was asked for them, and what was said about them. */
final class ReviewPanel extends Div {

    /** What the page does when somebody works in the panel. */
    interface Hands {
        void choose(PartKey part);

        void ask(List<PersonId> chosen);

        void handBack();

        void changed();
    }

    private final Hands hands;
    private final boolean writable;
    private final GapWords words;
    private final Actor actor;
    private final Waiving waiving;
    private final Contesting contesting;
    private final Map<PartKey, EditorialWaiver> changes;

    ReviewPanel(Review review, Actor actor, Workshop workshop, Hands hands) {
        this.hands = hands;
        writable = actor.lacks(Role.WRITER, Role.EDITOR).isEmpty();
        this.actor = actor;
        waiving = workshop.waiving();
        var id = review.article().id();
        contesting = new Contesting(waiving, workshop.lookingBack(), actor, review.parts(), hands::changed);
        changes = changes(review);
        words = new GapWords(
                workshop.requesting().of(id).stream()
                        .filter(ReviewRequest::isOpen)
                        .toList(),
                workshop.requesting().suggestions(review),
                workshop.now());
        addClassName("review-panel");
        var talk = new Talk(workshop.discussing(), actor, id, workshop.now(), hands::changed);
        add(
                stage(review),
                actions(review),
                new ThreadList(review, talk, hands::choose),
                parts(review),
                new RequestList(workshop, actor, id, hands::changed));
    }

    private Component actions(Review review) {
        var asking = new Button("Ask for review", click -> hands.ask(List.of()));
        asking.setVisible(writable);
        var toReview = new Anchor("review/" + review.article().id(), "Read as reviewers do");
        toReview.addClassName("btn");
        var actions = new Div();
        actions.addClassName("actions");
        if (writable && review.article().stage() instanceof Stage.ChangesRequested) {
            var back = new Button("Hand back", click -> hands.handBack());
            back.addThemeName("primary");
            actions.add(back);
        }
        actions.add(asking, toReview);
        return actions;
    }

    private Component parts(Review review) {
        var parts = new UnorderedList();
        parts.addClassName("coverage");
        review.coverage().uncovered().forEach(open -> parts.add(line(review, open)));
        review.coverage().parts().stream()
                .filter(part -> !(part instanceof PartCoverage.Uncovered))
                .forEach(part -> parts.add(line(review, part)));
        return parts;
    }

    /** What an editor could declare editorial. What was contested already is not offered again: the waiver itself says why. */
    private Map<PartKey, EditorialWaiver> changes(Review review) {
        if (actor.lacks(Role.EDITOR).isPresent() || review.isApproved()) return Map.of();
        return waiving.possible(review.article().id()).stream()
                .filter(change -> review.waivers(change.part().key()).stream().allMatch(Waiver::stands))
                .collect(Collectors.toMap(change -> change.part().key(), change -> change));
    }

    private ListItem line(Review review, PartCoverage coverage) {
        var part = coverage.part();
        var title = new Button(part.title(), click -> hands.choose(part.key()));
        title.addThemeName("tertiary");
        title.setAriaLabel("Go to " + part.title());
        var about = new Div(title);
        if (coverage instanceof PartCoverage.Uncovered open) {
            CoverageWords.missing(coverage).forEach(missing -> about.add(small(missing)));
            open.gaps().forEach(gap -> about.add(asking(open, gap)));
        } else about.add(small(CoverageWords.state(coverage)));
        if (changes.get(part.key()) instanceof EditorialWaiver change)
            about.add(new WaiverOffer(change, actor, waiving, hands::changed));
        WaiverNote.of(review, part, contesting).forEach(about::add);
        return new ListItem(new Dot(CoverageWords.tone(coverage), CoverageWords.state(coverage)), about);
    }

    /** Who was asked to close a gap, or whom to ask. */
    private Component asking(PartCoverage.Uncovered open, PartCoverage.Gap gap) {
        var asked = words.asked(open, gap.scope());
        var line =
                small(asked.map(sentence -> sentence + ".").orElse("Nobody asked yet for %s.".formatted(gap.scope())));
        if (asked.isEmpty() && writable)
            words.toAsk(open, gap.scope()).ifPresent(suggestion -> {
                var ask = new Button(
                        "Ask %s…".formatted(suggestion.title()), click -> hands.ask(List.of(suggestion.person())));
                ask.addThemeNames("tertiary", "small");
                ask.addClassName("ask");
                line.add(new Span(" "), ask);
            });
        return line;
    }

    private static Component stage(Review review) {
        return switch (review.article().stage()) {
            case Stage.Draft draft ->
                new Paragraph(review.isApproved() ? "Every part is covered." : "Nobody is asked for a review.");
            case Stage.InReview asked ->
                new Paragraph("%s asked for a review%s."
                        .formatted(
                                asked.askedBy(),
                                asked.due() == null ? "" : ", wanted by " + When.written(asked.due())));
            case Stage.ChangesRequested changes -> {
                var note = new Div(new Paragraph(changes.by() + " requests changes:"), new Paragraph(changes.note()));
                note.addClassNames("note", "changes-requested");
                yield note;
            }
        };
    }

    private static Span small(String words) {
        var small = new Span(words);
        small.addClassNames("soft", "small");
        return small;
    }
}
