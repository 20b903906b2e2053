package dev.countersign.kit;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who wrote words: the account that saved them and, where the account has one, the person as whom readers know them.
 *
 * @param user null for somebody known only as a person, such as a named author without an account
 */
public record Contributor(@Nullable UserId user, @Nullable PersonId person, String name) {

    /** The actor as the writer of what they save. */
    public static Contributor of(Actor actor) {
        return new Contributor(actor.user(), actor.person(), actor.name());
    }

    /** A person named as author. */
    public static Contributor author(PersonId person, String name) {
        return new Contributor(null, person, name);
    }

    /** Whether this is the same human being as far as accounts and profiles tell. */
    public boolean is(@Nullable UserId otherUser, @Nullable PersonId otherPerson) {
        return (user != null && user.equals(otherUser)) || (person != null && person.equals(otherPerson));
    }
}
