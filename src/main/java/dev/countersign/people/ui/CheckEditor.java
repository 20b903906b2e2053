package dev.countersign.people.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ui.Editor;
import dev.countersign.people.Check;
import dev.countersign.people.UsualCredential;
import dev.countersign.people.Verification;

/** How a credential was checked, where the proof is, and until when it stands. */
class CheckEditor extends Editor<Check> {

    private final RadioButtonGroup<Verification.Method> how =
            at("how", new RadioButtonGroup<>("How did you check it?"));
    private final TextField evidence = at("evidence", new TextField("Where is the proof?"));
    private final DatePicker until = at("until", new DatePicker("Check it again after"));
    private final DatePicker expiresOn = at("expiresOn", new DatePicker("Expires on"));
    private final EvidenceField file;

    CheckEditor(EvidenceField file) {
        this.file = file;
        how.setItems(Verification.Method.values());
        how.setItemLabelGenerator(CheckEditor::words);
        how.setValue(Verification.Method.REGISTRY_LOOKUP);
        how.addClassName("wide");
        evidence.setPlaceholder("The register's address, the document's name or a note");
        evidence.addClassName("wide");
        until.setHelperText("From the next day on it counts no more; empty if it need not be checked again");
        expiresOn.setHelperText("The last day of the credential, as the proof says");
        getContent().addClassName("fields");
        getContent().add(how, evidence, file, until, expiresOn);
    }

    /** Says what whoever checks should know of these letters. */
    void advise(UsualCredential usual) {
        var advice = new Paragraph();
        advice.addClassNames("soft", "wide");
        if (usual.note() != null) advice.add(new Span(usual.note() + " "));
        var register = usual.register();
        var issuer = usual.issuer();
        if (register != null) advice.add(elsewhere("Open the register", register));
        else if (issuer != null && issuer.url() != null)
            advice.add(
                    elsewhere(usual.inRegister() ? issuer.name() + " keeps a register" : issuer.name(), issuer.url()));
        else if (usual.inRegister()) advice.add(new Span("The board of the state keeps a register."));
        if (advice.getElement().getChildCount() > 0) getContent().addComponentAsFirst(advice);
    }

    private static Anchor elsewhere(String words, String address) {
        var link = new Anchor(address, words, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return link;
    }

    @Override
    public void edit(Check check) {
        how.setValue(check.how());
        until.setValue(check.until());
        expiresOn.setValue(check.expiresOn());
    }

    @Override
    public Check value() {
        return new Check(
                how.getValue(),
                Absent.ifBlank(evidence.getValue()),
                until.getValue(),
                expiresOn.getValue(),
                file.value());
    }

    static String words(Verification.Method how) {
        return switch (how) {
            case REGISTRY_LOOKUP -> "Looked it up in the issuer's public register";
            case DOCUMENT -> "Saw the certificate or licence itself";
            case LETTER -> "Had it confirmed by the issuer in writing";
            case VERIFIABLE_CREDENTIAL -> "Checked its digital signature with the issuer's key";
            case SELF_DECLARED -> "Took the person's own word (counts for nothing)";
        };
    }
}
