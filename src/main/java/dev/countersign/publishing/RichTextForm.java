package dev.countersign.publishing;

import dev.countersign.kit.RichText;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which rich text is delivered. */
public enum RichTextForm {
    PORTABLE,
    HTML,
    MARKDOWN,
    TEXT;

    /** The form of this name, such as {@code html}. */
    public static Optional<RichTextForm> named(String name) {
        return Arrays.stream(values()).filter(form -> form.word().equals(name)).findFirst();
    }

    /** The name of this form in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Object render(RichText text) {
        return switch (this) {
            case PORTABLE -> text.portable();
            case HTML -> text.html();
            case MARKDOWN -> text.markdown();
            case TEXT -> text.plain();
        };
    }
}
