package dev.countersign.review;

import dev.countersign.kit.Absent;
import dev.countersign.kit.PersonId;
import dev.countersign.people.Scope;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom to ask for a review, until when and with which words. Each person and each scope makes a request of its own.
 *
 * @param people those asked by name
 * @param scopes those for which anyone qualified is asked; where nobody is named either, what the text needs and nobody was asked for yet
 */
public record Ask(
        @Size(max = 50) List<PersonId> people,
        @Size(max = 50) List<Scope> scopes,
        @Nullable LocalDate due,
        @Nullable @Size(max = 2000) String note) {

    public Ask {
        people = Absent.orEmpty(people).stream().distinct().toList();
        scopes = Absent.orEmpty(scopes).stream().distinct().sorted().toList();
        note = Absent.ifBlank(note);
    }

    /** Asks anyone who is qualified for what the text needs. */
    public static Ask anyone() {
        return new Ask(List.of(), List.of(), null, null);
    }

    /** Asks these people. */
    public static Ask of(PersonId... people) {
        return new Ask(List.of(people), List.of(), null, null);
    }

    /** The same with these words. */
    public Ask saying(String words) {
        return new Ask(people, scopes, due, words);
    }

    /** The same, wanted by this day. */
    public Ask by(@Nullable LocalDate day) {
        return new Ask(people, scopes, day, note);
    }

    boolean isOfNobodyInParticular() {
        return people.isEmpty() && scopes.isEmpty();
    }
}
