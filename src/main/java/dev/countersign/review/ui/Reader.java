package dev.countersign.review.ui;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import dev.countersign.kit.Role;
import dev.countersign.people.Person;
import dev.countersign.review.Signing;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who reads here, and as whom they could sign.
 *
 * @param person as whom they sign; null for somebody who only reads
 * @param whyNot why they only read; null for somebody who signs
 */
record Reader(
        Actor actor,
        LocalDate today,
        @Nullable Person person,
        @Nullable Refusal whyNot) {

    static Reader of(Actor actor, Signing signing, LocalDate today) {
        var lacking = actor.lacks(Role.REVIEWER);
        if (lacking.isPresent()) return new Reader(actor, today, null, lacking.get());
        try {
            return new Reader(actor, today, signing.signer(actor), null);
        } catch (RefusedException refused) {
            return new Reader(actor, today, null, refused.refusal());
        }
    }

    Optional<Person> signer() {
        return Optional.ofNullable(person);
    }

    /** Why somebody without a signature has none. */
    Refusal refusal() {
        return Objects.requireNonNull(whyNot, "somebody who may sign is not asked why not");
    }

    /** The letters behind the signer's name as they stand today. */
    String letters() {
        return person == null ? "" : person.postNominals(today).toString();
    }

    /** The signer as readers will see them. */
    String title() {
        return letters().isEmpty() ? name() : name() + ", " + letters();
    }

    private String name() {
        return person == null ? actor.name() : person.name();
    }
}
