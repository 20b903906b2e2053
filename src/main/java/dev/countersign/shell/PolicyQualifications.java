package dev.countersign.shell;

import dev.countersign.people.Person;
import dev.countersign.people.Qualifications;
import dev.countersign.people.Scope;
import dev.countersign.review.Qualification;
import dev.countersign.review.Reviewing;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Lets the directory show what policy says of people's credentials. */
@Component
class PolicyQualifications implements Qualifications {

    private final Reviewing reviewing;

    PolicyQualifications(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    @Override
    public Function<Person, Set<Scope>> on(LocalDate day) {
        var policy = reviewing.policy();
        return person ->
                Qualification.of(policy, person.credentials(), day).scopes().keySet();
    }
}
