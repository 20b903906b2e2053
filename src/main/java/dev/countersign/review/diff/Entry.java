package dev.countersign.review.diff;

import java.util.List;

/**
 * One record of several, such as a dose, with its members.
 *
 * @param title what it is called, as it reads now, or as it read before it went
 */
public record Entry(Place place, String title, List<Field> fields) {

    public Entry {
        fields = List.copyOf(fields);
    }

    /** Whether anything about it differs. */
    public boolean isChanged() {
        return !place.isKept() || fields.stream().anyMatch(Field::isChanged);
    }
}
