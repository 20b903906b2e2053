package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Said;
import dev.countersign.kit.ui.When;
import dev.countersign.kit.ui.WordsDialog;
import dev.countersign.review.Part;
import dev.countersign.review.Review;
import dev.countersign.review.Waiver;
import java.util.List;

/** A waiver at the part that rests on it or did: who declared what, how the words differ, and the way to contest it. */
public final class WaiverNote extends Article {

    private static final String SHOW = "Show the difference";

    private final Waiver waiver;
    private final Contesting contesting;
    private final Div difference = new Div();
    private final Button showing = new Button(SHOW, click -> toggle());

    private WaiverNote(Waiver waiver, String title, Contesting contesting) {
        this.waiver = waiver;
        this.contesting = contesting;
        addClassName("waiver");
        setClassName("contested", !waiver.stands());
        getElement()
                .setAttribute(
                        "aria-label", "Waiver of %s on %s".formatted(waiver.by().name(), title));
        add(new Div(waiver.stands() ? Chip.mute("Declared editorial") : Chip.no("Contested"), size()), declared());
        if (waiver.state() instanceof Waiver.Contested contested) add(contested(contested));
        add(actions(title), difference);
        difference.setVisible(false);
    }

    /** The waivers that decide about a part, the earliest first. */
    public static List<Component> of(Review review, Part part, Contesting contesting) {
        return review.waivers(part.key()).stream()
                .<Component>map(waiver -> new WaiverNote(waiver, part.title(), contesting))
                .toList();
    }

    private Component size() {
        var size = new Span(waiver.kind().words(waiver.words()));
        size.addClassName("soft");
        return size;
    }

    private Component declared() {
        return new Paragraph("Changed after signing, declared editorial by %s on %s: “%s”"
                .formatted(waiver.by().name(), When.written(Day.of(waiver.at())), waiver.reason()));
    }

    private static Component contested(Waiver.Contested contested) {
        return new Paragraph("Contested by %s on %s: “%s” It carries no signature any more: the part needs one."
                .formatted(contested.by().name(), When.written(Day.of(contested.at())), contested.why()));
    }

    private Component actions(String title) {
        showing.addThemeNames("small", "tertiary");
        showing.getElement().setAttribute("aria-expanded", "false");
        var actions = new Div(showing);
        actions.addClassName("actions");
        if (contesting.mayContest(waiver)) {
            var contest = new Button("Contest…", click -> askWhy());
            contest.addThemeNames("small", "tertiary");
            contest.setAriaLabel(
                    "Contest the waiver of %s on %s".formatted(waiver.by().name(), title));
            actions.add(contest);
        }
        return actions;
    }

    /** The words are put together from revisions only when somebody wants to see them. */
    private void toggle() {
        var show = !difference.isVisible();
        if (show && difference.getElement().getChildCount() == 0)
            difference.add(contesting
                    .difference(waiver)
                    .<Component>map(DifferenceReading::new)
                    .orElseGet(() -> new Paragraph("The words before are in no revision any more.")));
        difference.setVisible(show);
        showing.setText(show ? "Hide the difference" : SHOW);
        showing.getElement().setAttribute("aria-expanded", String.valueOf(show));
    }

    private void askWhy() {
        new WordsDialog(
                        "Contest that this change is editorial?",
                        "Why is it more?",
                        "%s and the editors are told. The part is uncovered at once, and needs a signature"
                                .formatted(waiver.by().name()),
                        "Contest",
                        why -> {
                            contesting.contest(waiver, why);
                            Said.inPassing("Contested: the part needs a signature now");
                        })
                .open();
    }
}
