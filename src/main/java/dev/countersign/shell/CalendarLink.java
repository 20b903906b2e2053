package dev.countersign.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.countersign.kit.CalendarEntry;
import dev.countersign.kit.ui.Chip;
import dev.countersign.kit.ui.Dot;
import dev.countersign.kit.ui.Tone;
import java.time.LocalDate;

/** How an entry of the calendar looks: its kind in colour and words, leading to where it is seen to. */
final class CalendarLink {

    private CalendarLink() {}

    /** In the sheet of a month, where there is little room. */
    static Anchor small(CalendarEntry entry, LocalDate today) {
        var link = new Anchor(entry.address(), new Dot(tone(entry, today), kind(entry)), new Span(entry.title()));
        link.setTitle(entry.words());
        link.getElement().setAttribute("aria-label", "%s. %s".formatted(entry.title(), entry.words()));
        return link;
    }

    /** Its kind in one or two words. */
    static Chip chip(CalendarEntry entry, LocalDate today) {
        return new Chip(tone(entry, today), kind(entry));
    }

    private static String kind(CalendarEntry entry) {
        return switch (entry.kind()) {
            case REVIEW_DUE -> "Review due";
            case GRACE_ENDS -> "Grace ends";
            case REQUEST_DUE -> "Review wanted";
            case CREDENTIAL_EXPIRES -> "Credential ends";
            case VERIFICATION_ENDS -> "Check ends";
        };
    }

    /** What is past and still stands in the calendar was not seen to. */
    private static Tone tone(CalendarEntry entry, LocalDate today) {
        if (entry.kind() == CalendarEntry.Kind.GRACE_ENDS) return Tone.NO;
        return entry.day().isBefore(today) ? Tone.NO : Tone.YOU;
    }
}
