package dev.countersign.access;

import dev.countersign.kit.ApiKeyId;

/** By what somebody was recognised who sends a single request, without a session. It lives as long as that request. */
sealed interface Recognised {

    /** The password of the account, so that a person is there. */
    record Password(String value) implements Recognised {
        @Override
        public String toString() {
            return "(password)";
        }
    }

    /** A key, which acts in a person's name while that person is somewhere else. */
    record Key(ApiKeyId id, String name) implements Recognised {}
}
