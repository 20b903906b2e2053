package dev.countersign.faults;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who uses the management API.
 *
 * @param key the key that they made; null until they did
 */
record Account(String email, String password, @Nullable String key) {

    /** The same with a key. */
    Account with(String made) {
        return new Account(email, password, made);
    }

    /** How they say who they are: by key where they have one. */
    String authorization() {
        return key == null ? authorizationByPassword() : "Bearer " + key;
    }

    /** How they say it where a key does not do: to sign. */
    String authorizationByPassword() {
        return "Basic " + Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
