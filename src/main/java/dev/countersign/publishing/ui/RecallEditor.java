package dev.countersign.publishing.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.countersign.article.Withdrawal;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Editor;
import dev.countersign.publishing.RecallEffect;
import dev.countersign.review.Recall;
import dev.countersign.treatment.Treatment;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Why a card is taken back, how bad it was and what stands for it; with everything that will then happen. */
final class RecallEditor extends Editor<Recall.Statement> {

    private static final int LONGEST_REASON = 1000;

    private final RadioButtonGroup<Withdrawal.Severity> severity =
            at("severity", new RadioButtonGroup<>("What is wrong with it?"));
    private final TextArea reason = at("reason", new TextArea("Reason"));
    private final ComboBox<Treatment> replacement = at("replacement", new ComboBox<>("Use instead"));
    private final Div effects = new Div();

    /**
     * An empty statement.
     *
     * @param others the cards that could stand for this one
     * @param reached the live editions that show the card
     * @param withdraws whether these are withdrawn at a severity
     */
    RecallEditor(List<Treatment> others, List<RecallEffect> reached, Predicate<Withdrawal.Severity> withdraws) {
        severity.setItems(Withdrawal.Severity.values());
        severity.setItemLabelGenerator(WithdrawalEditor::words);
        severity.addThemeName("vertical");
        severity.addValueChangeListener(change -> foresee(reached, change.getValue(), withdraws));
        reason.setHelperText("Readers get to read this");
        reason.setMaxLength(LONGEST_REASON);
        reason.setMinRows(3);
        reason.setWidthFull();
        replacement.setItems(others);
        replacement.setItemLabelGenerator(card -> card.card().name());
        replacement.setHelperText("The card that readers should follow now, if there is one");
        replacement.setClearButtonVisible(true);
        replacement.setWidthFull();
        effects.addClassName("stack");
        effects.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("stack");
        getContent().add(severity, reason, replacement, effects);
        foresee(reached, null, withdraws);
    }

    @Override
    public void edit(Recall.Statement statement) {
        severity.setValue(statement.severity());
        reason.setValue(statement.reason());
    }

    @Override
    public Recall.Statement value() {
        var instead = replacement.getValue();
        return new Recall.Statement(reason.getValue(), severity.getValue(), instead == null ? null : instead.id());
    }

    private void foresee(
            List<RecallEffect> reached,
            Withdrawal.@Nullable Severity chosen,
            Predicate<Withdrawal.Severity> withdraws) {
        effects.removeAll();
        effects.add(new Paragraph(
                "From this moment no signature under this card counts, in any article. It can be signed anew,"
                        + " as it is or changed. Writers and editors of every article that shows it are told."));
        if (reached.isEmpty()) {
            effects.add(new Paragraph("No live article shows it."));
            return;
        }
        var gone = chosen != null && withdraws.test(chosen);
        var list = new UnorderedList();
        list.addClassName("places");
        for (var effect : reached) {
            var title = new Div("%s (%s), edition %d".formatted(effect.title(), effect.locale(), effect.number()));
            title.addClassName("about");
            list.add(new ListItem(title, chosen == null ? Chip.mute("Live") : chip(gone)));
        }
        var what = chosen == null
                ? "Live now, and reached by the recall:"
                : gone ? "Readers lose these at once:" : "Readers get these with the notice at once:";
        effects.add(new Paragraph(what), list);
    }

    private static Chip chip(boolean gone) {
        return gone ? Chip.no("Withdrawn") : Chip.you("Notice");
    }
}
