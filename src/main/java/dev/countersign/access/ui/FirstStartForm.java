package dev.countersign.access.ui;

import static java.util.Objects.requireNonNullElse;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.access.NewAccount;
import dev.countersign.access.Site;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Editor;
import dev.countersign.kit.ui.FieldGroup;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the first start asks for: the site, and who runs it. */
class FirstStartForm extends Editor<NewAccount> {

    private static final List<String> USUAL_LOCALES =
            List.of("en-US", "en-GB", "es-US", "es-ES", "de-DE", "fr-FR", "it-IT", "nl-NL", "pl-PL", "pt-BR");

    private final TextField siteName = new TextField("Name of the site");
    private final ComboBox<String> locale = new ComboBox<>("Language of its articles", USUAL_LOCALES);
    private final TextField name = at("name", new TextField("Your name"));
    private final EmailField email = at("email", new EmailField("E-mail, to sign in with"));
    private final PasswordField password = at("password", new PasswordField("Password"));
    private final CheckboxGroup<Role> roles = at("roles", new CheckboxGroup<>("Your roles"));

    FirstStartForm() {
        siteName.setValue("Our health desk");
        locale.setValue(LocaleTag.EN_US.value());
        locale.setAllowCustomValue(true);
        locale.addCustomValueSetListener(typed -> locale.setValue(typed.getDetail()));
        name.setAutofocus(true);
        name.setAutocomplete(Autocomplete.NAME);
        password.setHelperText("At least 10 characters; a few words in a row are easy to keep");
        password.getElement().setAttribute("autocomplete", "new-password");
        roles.setItems(EnumSet.allOf(Role.class));
        roles.setItemLabelGenerator(Role::word);
        roles.setItemEnabledProvider(role -> role != Role.ADMINISTRATOR);
        roles.setValue(Set.of(Role.ADMINISTRATOR, Role.EDITOR, Role.WRITER));
        roles.addClassName("wide");
        getContent().addClassName("editor");
        getContent()
                .add(
                        new FieldGroup("You", "", name, email, password, roles),
                        new FieldGroup("The site", "", siteName, locale));
    }

    @Override
    public void edit(NewAccount value) {
        name.setValue(value.name());
        email.setValue(value.email());
        roles.setValue(value.roles());
    }

    @Override
    public NewAccount value() {
        return new NewAccount(name.getValue(), email.getValue(), password.getValue(), roles.getValue(), null);
    }

    Site site() {
        return Site.of(siteName.getValue(), localeTag());
    }

    private LocaleTag localeTag() {
        try {
            return new LocaleTag(requireNonNullElse(locale.getValue(), ""));
        } catch (IllegalArgumentException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "not-a-locale", String.valueOf(e.getMessage()))
                    .exception();
        }
    }
}
