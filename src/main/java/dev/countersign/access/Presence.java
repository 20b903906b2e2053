package dev.countersign.access;

import static dev.countersign.kit.Refusal.Kind.FORBIDDEN;

import dev.countersign.kit.Refusal;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whether the person themselves sends the request at hand, or a key that acts in their name. */
@Component
public class Presence {

    Presence() {}

    /** Refuses keys, for what must not be done while nobody is there: whatever opens a door to somebody. */
    public void demandPerson() {
        if (proof().orElse(null) instanceof Recognised.Key)
            throw Refusal.of(
                            FORBIDDEN,
                            "needs-a-person",
                            "A key cannot do this. Send the name and password of your account instead (Authorization: Basic).")
                    .exception();
    }

    /** The password that the request came with, to be demanded again before a signature. A key has none: it never signs. */
    public String password() {
        demandNoKeySigns();
        return proof().map(Presence::password)
                .orElseThrow(() -> Refusal.of(FORBIDDEN, "no-password", "The request came without a password.")
                        .exception());
    }

    /** Refuses a signature by a key, whatever password comes with it. */
    void demandNoKeySigns() {
        if (proof().orElse(null) instanceof Recognised.Key)
            throw Refusal.of(
                            FORBIDDEN,
                            "key-never-signs",
                            "A key never signs. Send your own name and password (Authorization: Basic), or sign in and sign there.")
                    .exception();
    }

    private static String password(Recognised proof) {
        return switch (proof) {
            case Recognised.Password password -> password.value();
            case Recognised.Key key -> throw new IllegalStateException("Keys were refused before: " + key.id());
        };
    }

    private static Optional<Recognised> proof() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(recognised -> recognised.getCredentials() instanceof Recognised proof ? proof : null);
    }
}
