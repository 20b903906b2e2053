package dev.countersign.review;

import dev.countersign.kit.Contributor;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is spoken to in a comment, as an account, as a person, or as both.
 *
 * @param name as it stood in the comment, behind an {@code @}
 */
public record Mention(@Nullable UserId user, @Nullable PersonId person, String name) {

    /** Somebody who wrote here. */
    static Mention of(Contributor contributor) {
        return new Mention(contributor.user(), contributor.person(), contributor.name());
    }

    /** Whether both are the same human being as far as accounts and profiles tell. */
    boolean isSameAs(Mention other) {
        return new Contributor(user, person, name).is(other.user, other.person);
    }
}
