package dev.countersign.upkeep.verify;

import dev.countersign.access.User;
import java.util.List;
import java.util.Set;

/** An account signs as a person who is there. */
record AccountReferences(Set<String> people) implements Check<User> {

    @Override
    public List<String> objections(User user) {
        return user.person() == null || people.contains(user.person().value())
                ? List.of()
                : List.of("it signs as %s, who is not among the people".formatted(user.person()));
    }
}
