package dev.countersign.people.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ui.Editor;
import dev.countersign.people.Check;
import dev.countersign.people.Verification;

/** How a credential was checked, where the proof is, and until when it stands. */
class CheckEditor extends Editor<Check> {

    private final RadioButtonGroup<Verification.Method> how =
            at("how", new RadioButtonGroup<>("How did you check it?"));
    private final TextField evidence = at("evidence", new TextField("Where is the proof?"));
    private final DatePicker expiresOn = at("expiresOn", new DatePicker("Stands until"));

    CheckEditor() {
        how.setItems(Verification.Method.values());
        how.setItemLabelGenerator(CheckEditor::words);
        how.setValue(Verification.Method.REGISTRY_LOOKUP);
        how.addClassName("wide");
        evidence.setPlaceholder("The register's address, the document's name or a note");
        evidence.addClassName("wide");
        expiresOn.setHelperText("The last day, as the proof says; empty if it does not lapse");
        getContent().addClassName("fields");
        getContent().add(how, evidence, expiresOn);
    }

    @Override
    public void edit(Check check) {
        how.setValue(check.how());
        expiresOn.setValue(check.expiresOn());
    }

    @Override
    public Check value() {
        return new Check(how.getValue(), Absent.ifBlank(evidence.getValue()), null, expiresOn.getValue(), null);
    }

    static String words(Verification.Method how) {
        return switch (how) {
            case REGISTRY_LOOKUP -> "Looked it up in the issuer's public register";
            case DOCUMENT -> "Saw the certificate or licence itself";
            case LETTER -> "Had it confirmed by the issuer in writing";
            case VERIFIABLE_CREDENTIAL -> "Checked its digital signature with the issuer's key";
            case SELF_DECLARED -> "Took the person's own word";
        };
    }
}
