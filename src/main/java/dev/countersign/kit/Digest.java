package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 digest, written {@code sha-256:} and 64 lower-case hexadecimal digits. */
public record Digest(@JsonValue String value) implements TextValue {

    private static final String PREFIX = "sha-256:";

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Digest {
        if (!value.matches("sha-256:[0-9a-f]{64}"))
            throw new IllegalArgumentException("'%s' is not a digest: it is 'sha-256:' and 64 hexadecimal digits"
                    .formatted(Texts.shortened(value)));
    }

    /** The digest of these bytes. */
    public static Digest of(byte[] bytes) {
        try {
            return new Digest(PREFIX
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The hexadecimal digits alone. */
    public String hex() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
