package dev.countersign.importing;

import dev.countersign.treatment.TreatmentCard.Kind;
import java.util.Locale;

/**
 * The kind of a card and what told it.
 *
 * @param reason the end of a sentence for the writer
 * @param sure whether any word spoke for it
 */
record KindFound(Kind kind, String reason, boolean sure) {

    /** By the words of name and text, or else by those of the heading or title above them. */
    static KindFound of(String name, String text, String above) {
        var found = TreatmentWords.find(name, text);
        if (found.isPresent())
            return new KindFound(
                    found.get().kind(),
                    "“%s” in its %s speaks for it"
                            .formatted(found.get().words(), found.get().fromName() ? "name" : "text"),
                    true);
        return TreatmentWords.ofName(above)
                .map(kind -> new KindFound(kind, "the heading above it speaks for it", true))
                .orElse(new KindFound(Kind.SELF_CARE, "nothing in its words speaks for another; please check", false));
    }

    String words() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
