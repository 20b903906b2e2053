package dev.countersign.embedded;

import java.util.Collections;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where the results of a query are: read from an index while the command runs that asks, and kept from then on.
 *
 * <p>A cursor holds these eight bytes for each document it may still give out, and no documents.
 */
final class Positions implements Iterator<Long> {

    private Iterator<Long> source;

    Positions(Iterator<Long> source) {
        this.source = source;
    }

    static Positions none() {
        return new Positions(Collections.emptyIterator());
    }

    /** Reads those that are left, so that the index need not be read any more. */
    void keep() {
        source = LongStream.of(streamOf(source).mapToLong(Long::longValue).toArray())
                .iterator();
    }

    /** All of them, each taken when it is asked for. */
    Stream<Long> stream() {
        return streamOf(this);
    }

    private static Stream<Long> streamOf(Iterator<Long> positions) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(positions, Spliterator.ORDERED), false);
    }

    @Override
    public boolean hasNext() {
        return source.hasNext();
    }

    @Override
    public Long next() {
        return source.next();
    }
}
