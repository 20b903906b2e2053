package dev.countersign.kit.ui;

import java.util.Locale;

/** How names of the code read in a form. */
public final class Words {

    private Words() {}

    /** A constant as people read it: {@code OVER_THE_COUNTER} is "Over the counter". */
    public static String of(Enum<?> constant) {
        var words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
