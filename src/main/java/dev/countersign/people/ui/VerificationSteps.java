package dev.countersign.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.When;
import dev.countersign.people.Credential;
import dev.countersign.people.FiledEvidence;
import dev.countersign.people.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Who checked a credential, how, when, by which proof, and until when it counts: the latest in sight, the earlier ones behind it. */
class VerificationSteps extends Div {

    /**
     * The checks of a credential.
     *
     * @param link leads to a file, for those who may see it
     */
    VerificationSteps(Credential credential, LocalDate today, Function<FiledEvidence, Component> link) {
        addClassName("checks");
        var all = credential.verifications().reversed();
        if (all.isEmpty()) return;
        add(step(all.getFirst(), today, link));
        if (all.size() > 1) add(earlier(all.subList(1, all.size()), today, link));
    }

    private static Details earlier(
            List<Verification> checks, LocalDate today, Function<FiledEvidence, Component> link) {
        var list = new OrderedList();
        list.addClassName("plain");
        for (var check : checks) list.add(new ListItem(step(check, today, link)));
        return new Details(checks.size() == 1 ? "1 earlier check" : checks.size() + " earlier checks", list);
    }

    private static Div step(Verification check, LocalDate today, Function<FiledEvidence, Component> link) {
        var what = new Div(new Span(CheckEditor.words(check.how())));
        what.addClassName("line");
        var until = check.until();
        if (until != null)
            what.add(
                    check.hasLapsed(today)
                            ? Chip.no("counted until " + When.written(until))
                            : Chip.mute("counts until " + When.written(until)));
        var who = new Span("%s on %s".formatted(check.byName(), When.written(Day.of(check.at()))));
        who.addClassName("soft");
        var step = new Div(what, who);
        step.addClassName("check");
        if (check.evidence() != null) step.add(proof(check.evidence()));
        var file = check.file();
        if (file != null) {
            var line = new Div(link.apply(file), EvidenceLink.size(file));
            line.addClassName("line");
            step.add(line);
        }
        return step;
    }

    /** An address leads there, other words are only said. */
    private static Component proof(String words) {
        if (!words.matches("https?://\\S+")) {
            var said = new Span(words);
            said.addClassName("proof");
            return said;
        }
        var there = new Anchor(words, words, AnchorTarget.BLANK);
        there.getElement().setAttribute("rel", "noopener noreferrer");
        there.addClassName("proof");
        return there;
    }
}
