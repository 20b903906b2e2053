package dev.countersign.people;

import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.kit.Refusal;

/**
 * What somebody looked at when they decided. A command asks it about the person that it is about to change, within the save: whoever saved in
 * between is never overwritten unseen.
 */
@FunctionalInterface
public interface AsSeen {

    /** For whom decides without having looked: whatever is there is right. */
    AsSeen ANY = person -> {};

    /** Throws if this person is not as they were seen. */
    void demand(Person now);

    /** A credential as it was shown. Changes to anything else of the person do not matter. */
    static AsSeen of(Credential shown) {
        return now -> {
            if (now.credential(shown.key()).filter(shown::equals).isEmpty())
                throw Refusal.of(
                                STALE,
                                "stale",
                                "Somebody changed %s of %s meanwhile. Look at it as it is now, then decide again."
                                        .formatted(shown.abbreviation(), now.name()))
                        .exception();
        };
    }
}
