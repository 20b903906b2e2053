package dev.countersign.upkeep.verify;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Revisions from 1 to a number, of which none may be missing. */
record NumberedRevisions(DataSet data, String collection, IntFunction<String> id, int last) {

    /** The numbers that are missing: by one count if none is. */
    List<Integer> missing() {
        if (last < 1 || data.countBetween(collection, id.apply(1), id.apply(last)) == last) return List.of();
        return IntStream.rangeClosed(1, last)
                .filter(number -> !data.has(collection, id.apply(number)))
                .boxed()
                .toList();
    }
}
