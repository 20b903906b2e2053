package dev.countersign.shell;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.countersign.access.NewAccount;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Editor;
import dev.countersign.people.Person;
import java.util.List;
import java.util.Set;

/** What it takes to open an account for somebody. */
class AccountEditor extends Editor<NewAccount> {

    private final TextField name = at("name", new TextField("Name"));
    private final EmailField email = at("email", new EmailField("E-mail, to sign in with"));
    private final PasswordField password = at("password", new PasswordField("First password"));
    private final CheckboxGroup<Role> roles = at("roles", Choices.roles("Roles"));
    private final PersonChoice person;

    AccountEditor(List<Person> people) {
        person = at("person", new PersonChoice(people));
        name.setAutofocus(true);
        password.setHelperText("At least 10 characters; tell it to them by another way than e-mail");
        password.getElement().setAttribute("autocomplete", "new-password");
        roles.setValue(Set.of(Role.WRITER));
        roles.addClassName("wide");
        getContent().addClassName("fields");
        getContent().add(name, email, password, person, roles);
    }

    @Override
    public void edit(NewAccount account) {
        name.setValue(account.name());
        email.setValue(account.email());
        roles.setValue(account.roles());
        person.choose(account.person());
    }

    @Override
    public NewAccount value() {
        return new NewAccount(
                name.getValue(), email.getValue(), password.getValue(), roles.getValue(), person.chosen());
    }
}
