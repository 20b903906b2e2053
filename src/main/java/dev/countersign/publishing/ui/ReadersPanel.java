package dev.countersign.publishing.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import dev.countersign.kit.Actor;
import dev.countersign.kit.RollOutId;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Panel;
import dev.countersign.publishing.RollOut;
import dev.countersign.publishing.RollingOut;
import dev.countersign.publishing.Showing;
import dev.countersign.treatment.Treatment;
import org.jspecify.annotations.Nullable;

/** The live articles that show a card: which have it as it reads now, and how far the latest roll-out has come. */
final class ReadersPanel extends Composite<Panel> {

    private static final int LOOKED_AT_EVERY_MS = 500;

    private final transient RollingOut rollingOut;
    private final transient Treatment treatment;
    private final transient Actor actor;
    private final UnorderedList places = new UnorderedList();
    private final Div report = new Div();
    private final Button roll = new Button("Roll out…", click -> choose());
    private @Nullable Registration looking;

    ReadersPanel(RollingOut rollingOut, Treatment treatment, Actor actor) {
        this.rollingOut = rollingOut;
        this.treatment = treatment;
        this.actor = actor;
        places.addClassName("places");
        roll.addThemeNames("primary", "small");
        roll.setId("roll-out");
    }

    @Override
    protected Panel initContent() {
        var lead = new Paragraph(
                "What readers get keeps the card as it was signed for them. A roll-out makes a new edition"
                        + " of each article that you choose, with nothing but its treatment cards brought up to date.");
        lead.addClassName("soft");
        return new Panel("In front of readers", roll).holding(lead, places, report);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show();
    }

    private void show() {
        var showing = rollingOut.showing(actor, treatment.id());
        places.removeAll();
        showing.forEach(one -> places.add(line(one)));
        var ready = showing.stream().filter(Showing::isReady).count();
        roll.setVisible(rollingOut.mayRollOut(actor).isEmpty());
        roll.setEnabled(ready > 0);
        roll.setText(ready == 0 ? "Roll out…" : "Roll out to %d…".formatted(ready));
        rollingOut.latest(treatment.id()).stream().findFirst().ifPresent(this::follow);
    }

    private static ListItem line(Showing showing) {
        var words = new Div(new Anchor("articles/" + showing.article(), showing.title()));
        words.addClassName("about");
        var chip = showing.isCurrent()
                ? Chip.ok("Edition %d has it".formatted(showing.number()))
                : Chip.mute("Edition %d has an earlier one".formatted(showing.number()));
        var line = new ListItem(words, chip);
        showing.objection().ifPresent(refusal -> line.add(RollOutReport.why(refusal)));
        return line;
    }

    private void choose() {
        new RollOutDialog(treatment, rollingOut.showing(actor, treatment.id()), chosen -> {
                    rollingOut.start(actor, RollOutId.next(), treatment.id(), treatment.revision(), chosen);
                    show();
                })
                .open();
    }

    /** Looks again while there is something to see. */
    private void follow(RollOut latest) {
        report.removeAll();
        report.add(new RollOutReport(latest));
        var ui = UI.getCurrent();
        if (latest.isDone() || looking != null) return;
        ui.setPollInterval(LOOKED_AT_EVERY_MS);
        looking = ui.addPollListener(poll -> {
            var now = rollingOut.get(latest.id());
            report.removeAll();
            report.add(new RollOutReport(now));
            if (now.isDone()) stopLooking(ui);
        });
    }

    private void stopLooking(UI ui) {
        if (looking != null) looking.remove();
        looking = null;
        ui.setPollInterval(-1);
        show();
    }
}
