package dev.countersign.review.diff;

import org.jspecify.annotations.Nullable;

/**
 * Where something stood and where it stands among its neighbours.
 *
 * @param before its place in the former text, from 0; null for what is new
 * @param after its place in the latter text, from 0; null for what is gone
 * @param moved whether it stands in another order relative to what stayed
 */
public record Place(@Nullable Integer before, @Nullable Integer after, boolean moved) {

    /** Whether it was not there before. */
    public boolean isAdded() {
        return before == null;
    }

    /** Whether it is not there any more. */
    public boolean isRemoved() {
        return after == null;
    }

    /** Whether it was there before, is there now and stands where it stood. */
    public boolean isKept() {
        return before != null && after != null && !moved;
    }
}
