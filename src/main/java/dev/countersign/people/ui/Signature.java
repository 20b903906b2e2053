package dev.countersign.people.ui;

import dev.countersign.people.Person;
import dev.countersign.people.PostNominals;
import java.time.LocalDate;

/** A name with the letters behind it, as it is printed. */
final class Signature {

    private Signature() {}

    static String of(Person person, LocalDate on) {
        return of(person.name(), person.postNominals(on));
    }

    static String of(String name, PostNominals letters) {
        return letters.isEmpty() ? name : name + ", " + letters;
    }
}
