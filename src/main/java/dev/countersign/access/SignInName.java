package dev.countersign.access;

import dev.countersign.kit.TextValue;
import dev.countersign.kit.Texts;
import java.util.Locale;

/** The e-mail address that a user signs in with, in lower case. It is never shown to readers. */
public record SignInName(String value) implements TextValue {

    private static final int LONGEST = 254;

    public SignInName {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST)
            throw new IllegalArgumentException("An e-mail address has at most %d characters".formatted(LONGEST));
        if (!value.matches("[^\\s@<>\"]{1,64}@[^\\s@<>\"]+"))
            throw new IllegalArgumentException("'%s' is not an e-mail address: use a form such as ana@example.org"
                    .formatted(Texts.shortened(value)));
    }

    @Override
    public String toString() {
        return value;
    }
}
