package dev.countersign.people;

import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * That something by which a person may sign lapses soon, or has lapsed.
 *
 * @param name of the person
 * @param credential the credential's key within the person
 * @param letters of the credential
 * @param lastDay the last day on which it counts
 * @param step how near it is
 */
public record Expiry(
        PersonId person,
        Slug slug,
        String name,
        String credential,
        String letters,
        What what,
        LocalDate lastDay,
        Step step) {

    /** Whether the credential itself lapses, or only the check of it. */
    public enum What {
        CREDENTIAL,
        VERIFICATION
    }

    /** How near it is. Each step is reminded of once. */
    public enum Step {
        /** The last day is 31 to 60 days away. */
        IN_60_DAYS,
        /** The last day is 8 to 30 days away. */
        IN_30_DAYS,
        /** The last day is today or at most 7 days away. */
        IN_7_DAYS,
        /** The last day has passed. */
        EXPIRED;

        /** How near this last day is; empty if it is more than 60 days away. */
        public static Optional<Step> of(LocalDate lastDay, LocalDate today) {
            var days = ChronoUnit.DAYS.between(today, lastDay);
            if (days < 0) return Optional.of(EXPIRED);
            if (days <= 7) return Optional.of(IN_7_DAYS);
            if (days <= 30) return Optional.of(IN_30_DAYS);
            return days <= 60 ? Optional.of(IN_60_DAYS) : Optional.empty();
        }
    }

    /** The identity of this reminder: the same on every day of its step, and another for each step and after each renewal. */
    public String id() {
        return "%s/%s/%s/%s/%s"
                .formatted(person, credential, what, lastDay, step)
                .toLowerCase(Locale.ROOT);
    }

    /** As a sentence, such as {@code The verification of ATC counts until 2026-05-01.} */
    public String inWords() {
        return switch (what) {
            case CREDENTIAL ->
                step == Step.EXPIRED
                        ? "%s expired on %s.".formatted(letters, lastDay)
                        : "%s expires on %s.".formatted(letters, lastDay);
            case VERIFICATION ->
                step == Step.EXPIRED
                        ? "The verification of %s counted until %s.".formatted(letters, lastDay)
                        : "The verification of %s counts until %s.".formatted(letters, lastDay);
        };
    }
}
