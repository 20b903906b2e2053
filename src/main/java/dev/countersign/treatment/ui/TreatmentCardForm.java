package dev.countersign.treatment.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Code;
import dev.countersign.kit.Reference;
import dev.countersign.kit.ui.CodeEditor;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.FieldGroup;
import dev.countersign.kit.ui.LinesField;
import dev.countersign.kit.ui.ReferenceEditor;
import dev.countersign.kit.ui.RichTextField;
import dev.countersign.kit.ui.Rows;
import dev.countersign.kit.ui.Words;
import dev.countersign.treatment.Demands;
import dev.countersign.treatment.Dose;
import dev.countersign.treatment.Evidence;
import dev.countersign.treatment.TreatmentCard;
import dev.countersign.treatment.TreatmentCard.Benefit;
import java.util.List;

/** Everything a treatment card says, in groups; what it still lacks before signing stands beside the fields. */
public final class TreatmentCardForm extends Editor<TreatmentCard> {

    private final TextField name = at("name", new TextField("Name"));
    private final Select<TreatmentCard.Kind> kind = at("kind", new Select<>());
    private final TextField setting = at("setting", new TextField("Setting"));
    private final LinesField alsoCalled = at("alsoCalled", new LinesField("Also called"));
    private final RichTextField summary = at("summary", new RichTextField("Summary"));
    private final RichTextField howItWorks = at("howItWorks", new RichTextField("How it works"));
    private final RichTextField bestFor = at("bestFor", new RichTextField("Best for"));
    private final HowToEditor howTo = at("howTo", new HowToEditor());
    private final TimingEditor timing = at("timing", new TimingEditor());
    private final Rows<Dose> doses = at("doses", new Rows<>("dose", DoseEditor::new));
    private final Rows<Benefit> benefits = at("benefits", new Rows<>("benefit", BenefitEditor::new));
    private final SafetyEditor safety = at("safety", new SafetyEditor());
    private final Rows<Evidence> evidence = at("evidence", new Rows<>("finding", EvidenceEditor::new));
    private final Checkbox noEvidence = at("noEvidence", new Checkbox("No evidence was appraised"));
    private final TextArea uncertainty = at("uncertainty", new TextArea("What is not known"));
    private final LinesField alternatives = at("alternatives", new LinesField("Alternatives"));
    private final TextField cost = at("cost", new TextField("Cost"));
    private final Rows<Code> codes = at("codes", new Rows<>("code", CodeEditor::new));
    private final Rows<Reference> references = at("references", new Rows<>("reference", ReferenceEditor::new));
    private final Checkbox promotional =
            at("promotional", new Checkbox("Somebody sells this here: mark it as promotional"));
    private final FieldGroup dosing = new FieldGroup("Dose", "Amounts are text, so that no digit is ever rounded.");

    private final List<DemandNote> demands = List.of(
            new DemandNote("doses"),
            new DemandNote("safety"),
            new DemandNote("evidence"),
            new DemandNote("references"));

    /** An empty form. */
    public TreatmentCardForm() {
        kind.setLabel("Kind");
        kind.setItems(TreatmentCard.Kind.values());
        kind.setItemLabelGenerator(Words::of);
        kind.setValue(TreatmentCard.Kind.SELF_CARE);
        setting.setPlaceholder("at home");
        for (var wide : List.of(alsoCalled, summary, howItWorks, bestFor, noEvidence, uncertainty, promotional))
            wide.getElement().getClassList().add("wide");
        uncertainty.setMinRows(2);
        layOut();
        onChange(this::showDemands);
        showDemands();
    }

    @Override
    public void edit(TreatmentCard card) {
        name.setValue(card.name());
        kind.setValue(card.kind());
        setting.setValue(requireNonNullElse(card.setting(), ""));
        alsoCalled.setValue(card.alsoCalled());
        summary.setValue(card.summary());
        howItWorks.setValue(card.howItWorks());
        bestFor.setValue(card.bestFor());
        howTo.edit(card.howTo());
        timing.edit(card.timing());
        doses.edit(card.doses());
        benefits.edit(card.benefits());
        safety.edit(card.safety());
        evidence.edit(card.evidence());
        noEvidence.setValue(card.noEvidence());
        uncertainty.setValue(requireNonNullElse(card.uncertainty(), ""));
        alternatives.setValue(card.alternatives());
        cost.setValue(requireNonNullElse(card.cost(), ""));
        codes.edit(card.codes());
        references.edit(card.references());
        promotional.setValue(card.promotional());
        showDemands();
    }

    @Override
    public TreatmentCard value() {
        return new TreatmentCard(
                name.getValue(),
                alsoCalled.getValue(),
                kind.getValue(),
                setting.getValue(),
                summary.getValue(),
                howItWorks.getValue(),
                bestFor.getValue(),
                howTo.value(),
                timing.value(),
                doses.value(),
                benefits.value(),
                safety.value(),
                evidence.value(),
                noEvidence.getValue(),
                uncertainty.getValue(),
                alternatives.getValue(),
                cost.getValue(),
                codes.value(),
                references.value(),
                promotional.getValue());
    }

    private void showDemands() {
        var card = value();
        var unmet = Demands.unmetBy(card);
        demands.forEach(note -> note.show(unmet));
        dosing.setVisible(card.isDrug() || !card.doses().isEmpty());
    }

    private void layOut() {
        var notes = demands.iterator();
        dosing.add(notes.next(), doses);
        getContent().addClassName("editor");
        getContent()
                .add(
                        new FieldGroup("Basics", "", name, kind, setting, alsoCalled, summary, bestFor, howItWorks),
                        new FieldGroup("How to", "", howTo),
                        new FieldGroup("Timing", "", timing),
                        dosing,
                        new FieldGroup("Benefits", "", benefits),
                        new FieldGroup("Safety", "Silence is not the same as “none known”.", notes.next(), safety),
                        new FieldGroup("Evidence", "", notes.next(), evidence, noEvidence, uncertainty),
                        new FieldGroup("References", "", notes.next(), references),
                        new FieldGroup("More", "", alternatives, cost, codes, promotional));
    }
}
