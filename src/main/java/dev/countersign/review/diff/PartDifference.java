package dev.countersign.review.diff;

import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import dev.countersign.review.Parts;
import java.util.List;

/**
 * What became of one part.
 *
 * @param title as it reads now, or as it read before it went
 * @param fields every member, those that are the same included, in reading order
 */
public record PartDifference(PartKey key, String title, Place place, List<Field> fields) {

    public PartDifference {
        fields = List.copyOf(fields);
    }

    /** Between two states of one part, in a text of which the other parts are these. */
    public static PartDifference between(Part before, Part after, Parts around) {
        var text = Transcript.of(around);
        return Difference.between(text.with(before), text.with(after))
                .find(after.key())
                .orElseThrow();
    }

    /** Whether anything about it differs, its place included. */
    public boolean isChanged() {
        return !place.isKept() || saysSomethingElse();
    }

    /** Whether its content differs. */
    public boolean saysSomethingElse() {
        return fields.stream().anyMatch(Field::isChanged);
    }

    /** Whether it is a treatment card. */
    public boolean isCard() {
        return key.value().startsWith(PartKey.CARD);
    }

    /** What became of it, in one or two words. */
    public String fate() {
        if (place.isAdded()) return "new";
        if (place.isRemoved()) return "removed";
        if (place.moved()) return saysSomethingElse() ? "moved and changed" : "moved";
        return saysSomethingElse() ? "changed" : "unchanged";
    }
}
