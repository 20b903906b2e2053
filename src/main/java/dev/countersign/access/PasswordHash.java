package dev.countersign.access;

import dev.countersign.kit.TextValue;

/** A password as it is stored: an Argon2id hash with its parameters. Nothing prints it. */
public record PasswordHash(String value) implements TextValue {

    @Override
    public String toString() {
        return "(password hash)";
    }
}
