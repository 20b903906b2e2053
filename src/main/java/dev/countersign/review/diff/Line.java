package dev.countersign.review.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of text: a paragraph, an item of a list, or a short text that stands by itself.
 *
 * @param before what it was; null for a new line
 * @param after what it is; null for a line that is gone
 * @param runs the text of both, in reading order, what was removed before what was added in its place
 */
public record Line(
        Place place, @Nullable Shape before, @Nullable Shape after, List<Run> runs) {

    public Line {
        runs = List.copyOf(runs);
    }

    /** Whether anything about it differs. */
    public boolean isChanged() {
        return !place.isKept()
                || before != null && !before.equals(after)
                || runs.stream().anyMatch(run -> !(run instanceof Run.Same));
    }

    /** Whether it was another kind of line. */
    public boolean isReshaped() {
        return before != null && after != null && !before.equals(after);
    }
}
