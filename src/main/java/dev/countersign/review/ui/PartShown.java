package dev.countersign.review.ui;

import com.vaadin.flow.component.Component;
import dev.countersign.review.Part;
import dev.countersign.review.diff.PartDifference;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part as it is put before a reader.
 *
 * @param changedSince the day on which this reader signed other words of it; null if they did not
 * @param difference what to show instead of the whole; null to show the whole
 * @param demands what it must say before anybody may sign it, one sentence each
 * @param help who could sign what this reader may not, one sentence each
 * @param notes what else is said about it: waivers, threads
 */
record PartShown(
        PartStanding standing,
        Sources sources,
        @Nullable LocalDate changedSince,
        @Nullable PartDifference difference,
        List<String> demands,
        List<String> help,
        List<Component> notes) {

    Part part() {
        return standing.part();
    }
}
