package dev.countersign.attestation;

import java.io.Serial;

/** The secret under which keys are kept was not given as it must be. Its message is for the person who starts the application. */
final class SecretException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private SecretException(String message) {
        super(message);
    }

    static SecretException missing() {
        return new SecretException(
                "With a MongoDB, Countersign needs a secret to keep its signing keys under, the same on every node. Make one (openssl rand -base64 32), keep it apart from the database and its backups, and set COUNTERSIGN_SECRET.");
    }

    static SecretException tooShort(int fewest) {
        return new SecretException(
                "COUNTERSIGN_SECRET is too short: the keys that sign editions are kept under it, and it needs %d characters at least. openssl rand -base64 32 makes one."
                        .formatted(fewest));
    }
}
