package dev.countersign.people;

import static dev.countersign.kit.Refusal.Kind.STALE;

import dev.countersign.kit.Refusal;
import dev.countersign.kit.RefusedException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
                throw stale("%s of %s".formatted(shown.abbreviation(), now.name()));
        };
    }

    /** The NPI as it was shown. */
    static AsSeen npi(@Nullable Npi shown) {
        return now -> {
            if (!Objects.equals(now.npi(), shown)) throw stale("the NPI of " + now.name());
        };
    }

    private static RefusedException stale(String what) {
        return Refusal.of(
                        STALE,
                        "stale",
                        "Somebody changed %s meanwhile. Look at it as it is now, then decide again.".formatted(what))
                .exception();
    }
}
