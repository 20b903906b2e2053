package dev.countersign.kit.ui;

import com.vaadin.flow.component.notification.Notification;

/** Confirms in passing that something was done. */
public final class Said {

    private static final int MILLISECONDS = 3_500;

    private Said() {}

    /** Shows these words for a moment, such as "Saved". */
    public static void inPassing(String words) {
        Notification.show(words, MILLISECONDS, Notification.Position.BOTTOM_CENTER);
    }
}
