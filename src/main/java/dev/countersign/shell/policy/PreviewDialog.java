package dev.countersign.shell.policy;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.shared.Registration;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.ui.RefusalNotice;
import dev.countersign.publishing.Foresight;
import dev.countersign.review.policy.PolicyDifference;
import dev.countersign.review.policy.PolicyWords;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a policy would change, looked up while somebody waits, and from there, with a reason, in force. */
final class PreviewDialog extends Dialog {

    private static final int LOOKED_AT_EVERY_MS = 400;
    private static final int LONGEST_WHY = 500;

    private final RefusalNotice refused = new RefusalNotice();
    private final Div effects = new Div();
    private final TextArea why = new TextArea("Why");
    private final Button putting;
    private final AtomicReference<Foresight> seen = new AtomicReference<>(Foresight.NONE);
    private volatile State state = State.LOOKING;
    private @Nullable Registration looking;

    private enum State {
        LOOKING,
        DONE,
        BROKEN,
        LEFT
    }

    /**
     * A dialog, to be opened.
     *
     * @param foresee looks at all articles; is told whether to go on
     * @param put puts it in force with this reason; may refuse
     */
    PreviewDialog(
            List<PolicyDifference> differences,
            String why,
            Function<Predicate<Foresight>, Foresight> foresee,
            Consumer<String> put) {
        setHeaderTitle("What this would change");
        addClassName("editor-dialog");
        setWidth("min(820px, 96vw)");
        setCloseOnOutsideClick(false);
        this.why.setValue(why);
        this.why.setHelperText("For the list of versions and the audit trail");
        this.why.setMaxLength(LONGEST_WHY);
        this.why.setWidthFull();
        var content = new Div(
                new H3(PolicyWords.counted(differences.size(), "rule") + " would read otherwise"),
                new Differences(differences),
                new H3("What becomes of the articles"),
                effects,
                this.why,
                refused);
        content.addClassName("stack");
        add(content);
        putting = new Button("Put in force", click -> put(put));
        putting.addThemeVariants(ButtonVariant.PRIMARY);
        putting.setEnabled(false);
        getFooter().add(new Button("Back to the form", click -> close()), putting);
        look(foresee);
    }

    /** In a thread of its own: with thousands of articles it takes a while, and the page is to stay alive. */
    private void look(Function<Predicate<Foresight>, Foresight> foresee) {
        Thread.startVirtualThread(() -> {
            try {
                seen.set(foresee.apply(soFar -> {
                    seen.set(soFar);
                    return state == State.LOOKING;
                }));
                state = State.DONE;
            } catch (RuntimeException e) {
                state = State.BROKEN;
                throw e;
            }
        });
        var ui = UI.getCurrent();
        ui.setPollInterval(LOOKED_AT_EVERY_MS);
        looking = ui.addPollListener(poll -> show(ui));
        show(ui);
    }

    private void show(UI ui) {
        effects.removeAll();
        switch (state) {
            case LOOKING -> {
                var bar = new ProgressBar();
                bar.setIndeterminate(true);
                effects.add(
                        bar,
                        new Paragraph("Looked at %s so far…"
                                .formatted(
                                        PolicyWords.counted(seen.get().numbers().articles(), "article"))));
            }
            case BROKEN -> {
                effects.add(new Paragraph("It could not be looked up to its end. Nothing was changed; try again."));
                stop(ui);
            }
            case DONE -> {
                effects.add(new ForesightWords(seen.get()));
                putting.setEnabled(true);
                stop(ui);
            }
            case LEFT -> stop(ui);
        }
    }

    private void stop(UI ui) {
        if (looking == null) return;
        looking.remove();
        looking = null;
        ui.setPollInterval(-1);
    }

    private void put(Consumer<String> put) {
        refused.hush();
        try {
            put.accept(why.getValue());
            close();
        } catch (RefusedException e) {
            var missing = e.refusal().reasons().stream()
                    .filter(reason -> reason.at().equals("/why"))
                    .findFirst();
            why.setInvalid(missing.isPresent());
            missing.ifPresentOrElse(
                    reason -> {
                        why.setErrorMessage(reason.message());
                        why.focus();
                    },
                    () -> refused.say(e.refusal()));
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (state == State.LOOKING) state = State.LEFT;
        stop(event.getUI());
    }
}
