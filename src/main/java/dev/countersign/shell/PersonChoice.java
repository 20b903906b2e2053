package dev.countersign.shell;

import com.vaadin.flow.component.combobox.ComboBox;
import dev.countersign.kit.PersonId;
import dev.countersign.people.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses a person of the directory, or nobody. */
class PersonChoice extends ComboBox<Person> {

    private final transient List<Person> people;

    PersonChoice(List<Person> people) {
        super("Writes and signs as");
        this.people = people;
        setItems(people);
        setItemLabelGenerator(Person::name);
        setClearButtonVisible(true);
        setHelperText("A reviewer needs a person: its credentials say what they may sign");
    }

    void choose(@Nullable PersonId id) {
        setValue(people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElse(null));
    }

    @Nullable PersonId chosen() {
        var person = getValue();
        return person == null ? null : person.id();
    }
}
