package dev.countersign.kit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an absent member of a document means: nothing there, not an error. Old documents lack members that came later. */
public final class Absent {

    private Absent() {}

    /** An unchangeable copy; empty if there is no list. */
    public static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The text; empty if there is none. */
    public static RichText orEmpty(@Nullable RichText text) {
        return text == null ? RichText.EMPTY : text;
    }

    /** The text without space around it; empty if there is none. */
    public static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The text without space around it; null if nothing is left. */
    public static @Nullable String ifBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
