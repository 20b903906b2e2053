package dev.countersign.publishing.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.countersign.kit.Day;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.When;
import dev.countersign.publishing.RollOut;

/** How far a roll-out has come, and what became of each article. */
final class RollOutReport extends Div {

    RollOutReport(RollOut rollOut) {
        addClassName("stack");
        getElement().setAttribute("aria-live", "polite");
        var all = rollOut.steps().size();
        var title = new Paragraph("Roll-out of revision %d by %s, %s: %d of %d %s done"
                .formatted(
                        rollOut.revision(),
                        rollOut.by().name(),
                        When.written(Day.of(rollOut.at())),
                        rollOut.done(),
                        all,
                        all == 1 ? "article" : "articles"));
        title.addClassName("soft");
        add(title);
        if (!rollOut.isDone()) add(new ProgressBar(0, all, rollOut.done()));
        var lines = new UnorderedList();
        lines.addClassName("places");
        rollOut.steps().forEach(step -> lines.add(line(step)));
        add(lines);
    }

    private static ListItem line(RollOut.Step step) {
        var about = new Div(new Anchor("articles/" + step.article(), step.title()));
        about.addClassName("about");
        return switch (step.outcome()) {
            case RollOut.Outcome.Waiting waiting -> new ListItem(about, Chip.mute("Waits"));
            case RollOut.Outcome.Made made ->
                new ListItem(about, Chip.ok("Edition %d is live".formatted(made.number())));
            case RollOut.Outcome.Refused refused ->
                new ListItem(
                        about,
                        Chip.no("Refused"),
                        why(new Refusal(Refusal.Kind.CONFLICT, refused.code(), refused.message(), refused.reasons())));
        };
    }

    /** Why a card is not brought to an article, below its line. */
    static Paragraph why(Refusal refusal) {
        var why = new Paragraph(refusal.inWords());
        why.addClassNames("soft", "why");
        return why;
    }
}
