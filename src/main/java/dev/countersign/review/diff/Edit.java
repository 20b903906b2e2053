package dev.countersign.review.diff;

/**
 * A stretch of two token sequences: the same in both, or one in place of the other.
 *
 * @param b0 where it begins in the former, from 0
 * @param b1 where it ends there, exclusive
 * @param a0 where it begins in the latter
 * @param a1 where it ends there, exclusive
 */
record Edit(boolean same, int b0, int b1, int a0, int a1) {

    Edit and(Edit next) {
        return new Edit(same && next.same, b0, next.b1, a0, next.a1);
    }

    boolean onlyRemoves() {
        return !same && a0 == a1;
    }

    boolean onlyAdds() {
        return !same && b0 == b1;
    }

    /** The same edit so many tokens later or, if negative, earlier. */
    Edit shifted(int by) {
        return new Edit(same, b0 + by, b1 + by, a0 + by, a1 + by);
    }
}
