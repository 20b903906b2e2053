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
import dev.countersign.review.PartCoverage;
import dev.countersign.review.PartKey;
import dev.countersign.review.Review;
import dev.countersign.review.ReviewRequest;
import dev.countersign.review.ui.CoverageWords;
import dev.countersign.review.ui.Talk;
import java.util.List;

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

    ReviewPanel(Review review, Actor actor, Workshop workshop, Hands hands) {
        this.hands = hands;
        writable = actor.lacks(Role.WRITER, Role.EDITOR).isEmpty();
        var id = review.article().id();
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
        review.coverage().uncovered().forEach(open -> parts.add(line(open)));
        review.coverage().parts().stream()
                .filter(part -> !(part instanceof PartCoverage.Uncovered))
                .forEach(part -> parts.add(line(part)));
        return parts;
    }

    private ListItem line(PartCoverage coverage) {
        var part = coverage.part();
        var title = new Button(part.title(), click -> hands.choose(part.key()));
        title.addThemeName("tertiary");
        title.setAriaLabel("Go to " + part.title());
        var about = new Div(title);
        if (coverage instanceof PartCoverage.Uncovered open) {
            CoverageWords.missing(coverage).forEach(missing -> about.add(small(missing)));
            open.gaps().forEach(gap -> about.add(asking(open, gap)));
        } else about.add(small(CoverageWords.state(coverage)));
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
