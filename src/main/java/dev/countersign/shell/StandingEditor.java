package dev.countersign.shell;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import dev.countersign.access.Standing;
import dev.countersign.kit.Role;
import dev.countersign.kit.ui.Editor;
import dev.countersign.people.Person;
import java.util.List;

/** Roles, the person behind the account, and whether it is open. */
class StandingEditor extends Editor<Standing> {

    private final CheckboxGroup<Role> roles = at("roles", Choices.roles("Roles"));
    private final PersonChoice person;
    private final Checkbox disabled = at("disabled", new Checkbox("Disabled: may not sign in"));

    StandingEditor(List<Person> people) {
        person = at("person", new PersonChoice(people));
        getContent().addClassName("stack");
        getContent().add(roles, person, disabled);
    }

    @Override
    public void edit(Standing standing) {
        roles.setValue(standing.roles());
        person.choose(standing.person());
        disabled.setValue(standing.disabled());
    }

    @Override
    public Standing value() {
        return new Standing(roles.getValue(), person.chosen(), disabled.getValue());
    }
}
