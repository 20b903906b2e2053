package dev.countersign.people;

import dev.countersign.people.Expiry.What;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells what lapses within 60 days and what has lapsed. Only what somebody verified can lapse: a claim never counted. */
public final class Expiries {

    private Expiries() {}

    /** What lapses or has lapsed of these people's credentials, the nearest last day first. */
    public static List<Expiry> of(Collection<Person> people, LocalDate today) {
        return people.stream()
                .flatMap(person -> of(person, today).stream())
                .sorted(Comparator.comparing(Expiry::lastDay).thenComparing(Expiry::id))
                .toList();
    }

    private static List<Expiry> of(Person person, LocalDate today) {
        var found = new ArrayList<Expiry>();
        for (var credential : person.credentials())
            of(person, credential, today).ifPresent(found::add);
        return found;
    }

    /** Of two that lapse, the one that lapses first: the other is no news after it. */
    private static Optional<Expiry> of(Person person, Credential credential, LocalDate today) {
        if (credential.status() != Credential.Status.ACTIVE) return Optional.empty();
        var checkedUntil =
                credential.lastVerification().map(Verification::until).orElse(null);
        var expiresOn = credential.validity().expiresOn();
        return isFirst(checkedUntil, expiresOn)
                ? at(person, credential, What.VERIFICATION, checkedUntil, today)
                : at(person, credential, What.CREDENTIAL, expiresOn, today);
    }

    private static boolean isFirst(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && (other == null || one.isBefore(other));
    }

    private static Optional<Expiry> at(
            Person person, Credential credential, What what, @Nullable LocalDate lastDay, LocalDate today) {
        if (lastDay == null) return Optional.empty();
        return Expiry.Step.of(lastDay, today)
                .map(step -> new Expiry(
                        person.id(),
                        person.slug(),
                        person.name(),
                        credential.key(),
                        credential.abbreviation(),
                        what,
                        lastDay,
                        step));
    }
}
