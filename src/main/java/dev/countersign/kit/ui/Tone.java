package dev.countersign.kit.ui;

import java.util.Locale;

/** What a state means to the person who sees it; the style sheet gives each its colour, the words beside it its meaning. */
public enum Tone {
    /** In order: covered, signed, verified. */
    OK,
    /** Waits for this person. */
    YOU,
    /** Stands in the way. */
    NO,
    /** Neither here nor there. */
    MUTE;

    String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }
}
