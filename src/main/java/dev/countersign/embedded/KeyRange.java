package dev.countersign.embedded;

import java.util.Arrays;

/**
 * A part of an index.
 *
 * @param from the first key in it
 * @param to the first key after it
 */
record KeyRange(byte[] from, byte[] to) {

    /** All keys from those that begin with one key to those that begin with another. */
    static KeyRange between(byte[] first, byte[] last) {
        return new KeyRange(first, after(last));
    }

    /** All keys that begin with this one. */
    static KeyRange startingWith(byte[] beginning) {
        return between(beginning, beginning);
    }

    private static byte[] after(byte[] beginning) {
        for (int last = beginning.length - 1; last >= 0; last--) {
            if (beginning[last] != (byte) 0xff) {
                byte[] next = Arrays.copyOf(beginning, last + 1);
                next[last]++;
                return next;
            }
        }
        // No key begins with 0xff: there is no such type, whatever the direction.
        return new byte[] {(byte) 0xff};
    }
}
