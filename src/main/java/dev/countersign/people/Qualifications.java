package dev.countersign.people;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

/** Tells what people may sign. That is policy's to say, which this module does not know; whoever knows both implements it. */
public interface Qualifications {

    /** The scopes that a person's credentials let them sign for on this day, by the policy in force. */
    Function<Person, Set<Scope>> on(LocalDate day);
}
