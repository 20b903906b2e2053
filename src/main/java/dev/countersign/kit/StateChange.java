package dev.countersign.kit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One change of state: who did what to which thing, when and why. It is written inside the aggregate's own update (its outbox) and relayed
 * from there to the audit trail and to whoever else follows, at least once; {@link #id} tells a repetition.
 *
 * @param id identity of this change, a {@link Ulid}
 * @param type what happened, as {@code thing.verb}, such as {@code article.published}
 * @param subject what it happened to, as {@code things/id}
 * @param by the user who did it; null for the product itself (a schedule, a start)
 * @param byName their name at the time
 * @param at when, in whole milliseconds
 * @param why the reason they gave, if any
 * @param details names and values that the reader of the trail needs, in order of name
 */
public record StateChange(
        String id,
        String type,
        String subject,
        @Nullable UserId by,
        String byName,
        Instant at,
        @Nullable String why,
        Map<String, String> details) {

    public StateChange {
        at = at.truncatedTo(ChronoUnit.MILLIS);
        details = Map.copyOf(details);
    }

    /** A change made by somebody. */
    public static StateChange of(String type, String subject, Actor by, Instant at, Map<String, String> details) {
        return new StateChange(Ulid.next(), type, subject, by.user(), by.name(), at, null, details);
    }

    /** A change that the product made by itself: what a policy or a date asks for. */
    public static StateChange byItself(String type, String subject, Instant at, Map<String, String> details) {
        return new StateChange(Ulid.next(), type, subject, null, "Countersign", at, null, details);
    }

    /** The same change with the reason that was given for it. */
    public StateChange because(String why) {
        return new StateChange(id, type, subject, by, byName, at, why, details);
    }

    /** The same change under an identity that was chosen before, so that doing it again can be told. */
    public StateChange under(String chosen) {
        return new StateChange(chosen, type, subject, by, byName, at, why, details);
    }

    /** The details in order of name. */
    public Map<String, String> sortedDetails() {
        return new TreeMap<>(details);
    }
}
