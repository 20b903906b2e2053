package dev.countersign.kit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** A language and, where it matters, a region, as a BCP 47 tag in its canonical case, such as {@code en-US}. */
public record LocaleTag(@JsonValue String value) implements TextValue {

    /** Where nothing else was said. */
    public static final LocaleTag EN_US = new LocaleTag("en-US");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocaleTag {
        value = canonical(value);
    }

    /** The same as the JDK knows it. */
    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    private static String canonical(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            if (!locale.getLanguage().isEmpty()) return locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            // said below, in the words of the person who wrote it
        }
        throw new IllegalArgumentException("'%s' is not a language tag: use a form such as 'en', 'en-US' or 'es-MX'"
                .formatted(Texts.shortened(tag)));
    }

    @Override
    public String toString() {
        return value;
    }
}
