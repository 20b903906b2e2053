package dev.countersign.people.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.Words;
import dev.countersign.people.Credential;
import dev.countersign.people.Issuer;
import dev.countersign.people.Renewal;
import dev.countersign.people.Scope;
import dev.countersign.people.UsualCredential;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What letters usually stand for. */
class UsualCredentialEditor extends Editor<UsualCredential> {

    private final TextField letters = at("letters", new TextField("Letters"));
    private final TextField title = at("title", new TextField("Title"));
    private final MultiSelectComboBox<Credential.Kind> kinds = at("kinds", new MultiSelectComboBox<>("May be a"));
    private final Select<Renewal.Habit> habit = at("renewal/habit", new Select<>());
    private final IntegerField years = at("renewal/years", new IntegerField("Years"));
    private final TextField issuer = at("issuer/name", new TextField("Granted by"));
    private final TextField issuerUrl = at("issuer/url", new TextField("Their address"));
    private final TextField register = at("register", new TextField("Register of holders"));
    private final Checkbox inRegister = at("inRegister", new Checkbox("A register tells of its holders"));
    private final Checkbox issuedByMany = at("issuedByMany", new Checkbox("Many grant it, and nobody answers for it"));
    private final MultiSelectComboBox<Scope> scopes = at("scopes", new MultiSelectComboBox<>("Usually qualifies for"));
    private final TextArea note = at("note", new TextArea("Note for whoever verifies it"));

    UsualCredentialEditor() {
        letters.setAutofocus(true);
        kinds.setItems(Credential.Kind.values());
        kinds.setItemLabelGenerator(Words::of);
        kinds.select(Credential.Kind.CERTIFICATION);
        habit.setLabel("Lapses");
        habit.setItems(Renewal.Habit.values());
        habit.setItemLabelGenerator(UsualCredentialEditor::words);
        habit.addValueChangeListener(change -> years.setVisible(change.getValue() == Renewal.Habit.YEARS));
        habit.setValue(Renewal.Habit.NEVER);
        years.setVisible(false);
        years.setMin(1);
        years.setMax(50);
        years.setStepButtonsVisible(true);
        issuerUrl.setPlaceholder("https://…");
        register.setPlaceholder("https://…");
        scopes.setItems(CredentialEditor.USUAL_SCOPES);
        scopes.setItemLabelGenerator(Scope::value);
        scopes.addClassName("wide");
        note.addClassName("wide");
        getContent().addClassName("fields");
        getContent().add(letters, title, kinds, habit, years, issuer, issuerUrl, register, inRegister, issuedByMany);
        getContent().add(scopes, note);
    }

    @Override
    public void edit(UsualCredential usual) {
        letters.setValue(usual.letters());
        title.setValue(usual.title());
        kinds.setValue(usual.kinds());
        habit.setValue(usual.renewal().habit());
        years.setValue(usual.renewal().years());
        var by = usual.issuer();
        issuer.setValue(by == null ? "" : by.name());
        issuerUrl.setValue(by == null ? "" : requireNonNullElse(by.url(), ""));
        register.setValue(requireNonNullElse(usual.register(), ""));
        inRegister.setValue(usual.inRegister());
        issuedByMany.setValue(usual.issuedByMany());
        scopes.setValue(usual.scopes());
        note.setValue(requireNonNullElse(usual.note(), ""));
    }

    @Override
    public UsualCredential value() {
        return new UsualCredential(
                letters.getValue(),
                title.getValue().strip(),
                List.copyOf(kinds.getValue()),
                issuer(),
                renewal(),
                scopes.getValue(),
                inRegister.getValue() || !register.isEmpty(),
                Absent.ifBlank(register.getValue()),
                issuedByMany.getValue(),
                note.getValue());
    }

    private Renewal renewal() {
        return habit.getValue() == Renewal.Habit.YEARS
                ? Renewal.everyYears(requireNonNullElse(years.getValue(), 1))
                : new Renewal(habit.getValue(), null);
    }

    private @Nullable Issuer issuer() {
        var name = issuer.getValue().strip();
        var url = Absent.ifBlank(issuerUrl.getValue());
        return name.isEmpty() && url == null ? null : new Issuer(name, url);
    }

    private static String words(Renewal.Habit habit) {
        return switch (habit) {
            case NEVER -> "Never";
            case YEARS -> "After some years";
            case BY_STATE -> "As the state decides";
        };
    }
}
