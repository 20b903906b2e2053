package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** An e-mail address to write to, in lower case. It is never shown to readers. What could end a line of a letter's head is no part of one. */
public record MailAddress(@JsonValue String value) implements TextValue {

    private static final int LONGEST = 254;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > LONGEST)
            throw new IllegalArgumentException("An e-mail address has at most %d characters".formatted(LONGEST));
        if (!value.matches("[^\\s\\p{Cntrl}@<>\"(),:;\\[\\]\\\\]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?"))
            throw new IllegalArgumentException("'%s' is not an e-mail address: use a form such as ana@example.org"
                    .formatted(Texts.shortened(value)));
    }

    @Override
    public String toString() {
        return value;
    }
}
