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
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Dot;
import dev.countersign.kit.ui.When;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.PartKey;
import dev.countersign.review.Review;
import dev.countersign.review.ui.CoverageWords;
import java.util.function.Consumer;

/** What covers each part, and why the others are not covered. */
final class ReviewPanel extends Div {

    private final Consumer<PartKey> onChoice;

    ReviewPanel(Review review, Actor actor, Runnable onAsk, Consumer<PartKey> onChoice) {
        this.onChoice = onChoice;
        addClassName("review-panel");
        add(stage(review));
        var toReview = new Anchor("review/" + review.article().id(), "Read as reviewers do");
        toReview.addClassName("btn");
        var asking = new Button("Ask for review", click -> onAsk.run());
        asking.setVisible(actor.lacks(Role.WRITER, Role.EDITOR).isEmpty());
        var actions = new Div(asking, toReview);
        actions.addClassName("actions");
        add(actions);
        var parts = new UnorderedList();
        parts.addClassName("coverage");
        review.coverage().uncovered().forEach(open -> parts.add(line(open)));
        review.coverage().parts().stream()
                .filter(part -> !(part instanceof PartCoverage.Uncovered))
                .forEach(part -> parts.add(line(part)));
        add(parts);
    }

    private ListItem line(PartCoverage coverage) {
        var part = coverage.part();
        var title = new Button(part.title(), click -> onChoice.accept(part.key()));
        title.addThemeName("tertiary");
        title.setAriaLabel("Go to " + part.title());
        var words = new Div(title);
        if (coverage instanceof PartCoverage.Uncovered)
            CoverageWords.missing(coverage).forEach(missing -> words.add(small(missing)));
        else words.add(small(CoverageWords.state(coverage)));
        return new ListItem(new Dot(CoverageWords.tone(coverage), CoverageWords.state(coverage)), words);
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
