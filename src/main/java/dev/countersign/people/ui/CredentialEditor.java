package dev.countersign.people.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.Words;
import dev.countersign.people.Credential;
import dev.countersign.people.CredentialCatalogue;
import dev.countersign.people.Issuer;
import dev.countersign.people.Scope;
import dev.countersign.people.UsualCredential;
import dev.countersign.people.UsualCredentials;
import dev.countersign.people.Validity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a credential says. Whether it is true is said when it is verified. */
class CredentialEditor extends Editor<Credential> {

    static final List<Scope> USUAL_SCOPES = Stream.of(
                    "exercise",
                    "general-health",
                    "injury-care",
                    "manual-therapy",
                    "medication",
                    "mental-health",
                    "nutrition")
            .map(Scope::new)
            .toList();

    private final Select<Credential.Kind> kind = at("kind", new Select<>());
    private final TextField abbreviation = at("abbreviation", new TextField("Letters"));
    private final TextField title = at("title", new TextField("Title"));
    private final TextField issuer = at("issuer/name", new TextField("Granted by"));
    private final TextField issuerUrl = at("issuer/url", new TextField("Their address"));
    private final TextField jurisdiction = at("jurisdiction", new TextField("Jurisdiction"));
    private final TextField number = at("number", new TextField("Number"));
    private final DatePicker issuedOn = at("validity/issuedOn", new DatePicker("Issued on"));
    private final DatePicker validFrom = at("validity/validFrom", new DatePicker("Valid from"));
    private final DatePicker expiresOn = at("validity/expiresOn", new DatePicker("Expires on"));
    private final MultiSelectComboBox<Scope> scopes = at("scopes", new MultiSelectComboBox<>("Qualifies for"));
    private final Paragraph advice = new Paragraph();
    private final CredentialCatalogue catalogue;

    /** What was filled in by itself: taken back where other letters suggest otherwise, left where somebody changed it. */
    private @Nullable UsualCredential suggested;

    private Credential edited = Credential.claimed(Credential.Kind.CERTIFICATION, "", "");

    CredentialEditor(CredentialCatalogue catalogue) {
        this.catalogue = catalogue;
        advice.addClassNames("soft", "wide");
        advice.setVisible(false);
        kind.setLabel("Kind");
        kind.setItems(Credential.Kind.values());
        kind.setItemLabelGenerator(Words::of);
        abbreviation.setPlaceholder("ATC, PharmD, …");
        abbreviation.setAutofocus(true);
        abbreviation.addValueChangeListener(change -> {
            if (change.isFromClient())
                catalogue.find(change.getValue()).ifPresentOrElse(this::suggest, this::nothingKnown);
        });
        issuedOn.addValueChangeListener(change -> {
            if (change.isFromClient() && suggested != null) suggestLastDay(suggested);
        });
        title.addClassName("wide");
        issuerUrl.setPlaceholder("https://…");
        jurisdiction.setPlaceholder("Oregon, …");
        number.setHelperText("Private; readers never see more than its last four characters");
        expiresOn.setHelperText("The last day on which it counts");
        scopes.setItems(USUAL_SCOPES);
        scopes.setItemLabelGenerator(Scope::value);
        scopes.setHelperText("Leave it empty and policy decides by the letters");
        scopes.addClassName("wide");
        getContent().addClassName("fields");
        getContent().add(abbreviation, kind, advice, title, issuer, issuerUrl, jurisdiction, number);
        getContent().add(issuedOn, validFrom, expiresOn, scopes);
        edit(edited);
    }

    @Override
    public void edit(Credential credential) {
        edited = credential;
        kind.setValue(credential.kind());
        abbreviation.setValue(credential.abbreviation());
        title.setValue(credential.title());
        var by = credential.issuer();
        issuer.setValue(by == null ? "" : by.name());
        issuerUrl.setValue(by == null ? "" : requireNonNullElse(by.url(), ""));
        jurisdiction.setValue(requireNonNullElse(credential.jurisdiction(), ""));
        number.setValue(requireNonNullElse(credential.number(), ""));
        issuedOn.setValue(credential.validity().issuedOn());
        validFrom.setValue(credential.validity().validFrom());
        expiresOn.setValue(credential.validity().expiresOn());
        scopes.setValue(Set.copyOf(credential.scopes()));
    }

    /** Fills in what these letters usually stand for; what somebody typed stays. */
    private void suggest(UsualCredential usual) {
        var before = suggested;
        suggested = usual;
        kind.setValue(usual.kind());
        fill(title, before == null ? "" : before.title(), usual.title());
        fill(issuer, nameOf(before), nameOf(usual));
        fill(issuerUrl, addressOf(before), addressOf(usual));
        suggestLastDay(usual);
        if (UsualCredentials.of(usual.letters()).isEmpty()) scopes.setValue(usual.scopes());
        advise(usual);
    }

    private void nothingKnown() {
        suggested = null;
        advice.setVisible(false);
    }

    private static void fill(TextField field, String before, String now) {
        if (field.getValue().isBlank() || field.getValue().equals(before)) field.setValue(now);
    }

    /** From the day of issue on, where the habit is to renew after so many years. */
    private void suggestLastDay(UsualCredential usual) {
        var granted = issuedOn.getValue();
        if (granted != null && expiresOn.isEmpty())
            usual.renewal().lastDay(granted).ifPresent(expiresOn::setValue);
    }

    /** Built-in letters are policy's to say: scopes written down here could only narrow what it grants. */
    private void advise(UsualCredential usual) {
        var words = new ArrayList<String>();
        words.add(usual.renewal().inWords());
        if (!usual.scopes().isEmpty())
            words.add("Usually qualifies for %s."
                    .formatted(usual.scopes().stream().map(Scope::value).collect(Collectors.joining(", "))));
        if (usual.note() != null) words.add(usual.note());
        advice.setText(String.join(" ", words));
        advice.setVisible(true);
    }

    private static String nameOf(@Nullable UsualCredential usual) {
        var by = usual == null ? null : usual.issuer();
        return by == null ? "" : by.name();
    }

    private static String addressOf(@Nullable UsualCredential usual) {
        var by = usual == null ? null : usual.issuer();
        return by == null ? "" : requireNonNullElse(by.url(), "");
    }

    @Override
    public Credential value() {
        return new Credential(
                edited.key(),
                kind.getValue(),
                abbreviation.getValue(),
                title.getValue().strip(),
                issuer(),
                Absent.ifBlank(jurisdiction.getValue()),
                Absent.ifBlank(number.getValue()),
                new Validity(issuedOn.getValue(), validFrom.getValue(), expiresOn.getValue()),
                edited.status(),
                edited.verifications(),
                scopes.getValue());
    }

    private @Nullable Issuer issuer() {
        var name = issuer.getValue().strip();
        var url = Absent.ifBlank(issuerUrl.getValue());
        return name.isEmpty() && url == null ? null : new Issuer(name, url);
    }
}
