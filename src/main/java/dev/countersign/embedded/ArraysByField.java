package dev.countersign.embedded;

import java.util.function.Consumer;

/** Format 3: an index remembers which of its fields held arrays. Of an earlier one it is known only that some did, so that all might have. */
final class ArraysByField implements Consumer<Session> {

    @Override
    public void accept(Session session) {
        session.define("update relation set multikey = -1 where multikey <> 0");
    }
}
