package dev.countersign.faults;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody wrote into a thing.
 *
 * @param marker words that stand in no other version of anything
 * @param whole all of it as the application answered; null while only the request is known, whose form the application may tidy
 */
record Content(String marker, @Nullable JsonNode whole) {

    /** Whether this is what was read. */
    boolean is(Content read) {
        return marker.equals(read.marker) && (whole == null || read.whole == null || whole.equals(read.whole));
    }

    @Override
    public String toString() {
        return "“" + marker + "”";
    }
}
