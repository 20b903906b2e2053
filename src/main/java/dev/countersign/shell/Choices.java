package dev.countersign.shell;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import dev.countersign.kit.Role;

/** Fields that more than one form of the shell has. */
final class Choices {

    private Choices() {}

    static CheckboxGroup<Role> roles(String label) {
        var roles = new CheckboxGroup<Role>(label);
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(Role::word);
        return roles;
    }
}
