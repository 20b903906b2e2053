package dev.countersign.embedded;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses how a query is answered: by the index with the most fields bound to a value, then by a range, then by an
 * order that saves sorting. There are no statistics; an index made for a query is found, which is all that is needed.
 */
final class Planner {

    private static final int AT_MOST_ONE = 10_000;
    private static final int BOUND_FIELD = 100;
    private static final int SEVERAL_VALUES = 80;
    private static final int RANGE = 60;
    private static final int IN_ORDER = 50;

    private record Candidate(Plan plan, int score) {}

    private static final Candidate NONE = new Candidate(new Plan.CollectionScan(false), 0);

    private final Conditions conditions;
    private final @Nullable Document sort;

    private Planner(Document query, @Nullable Document sort) {
        this.conditions = Conditions.of(query);
        this.sort = sort;
    }

    /** The best plan for a query and an order with the indexes there are. */
    static Plan plan(Document query, @Nullable Document sort, Collection<? extends Index<Long>> indexes) {
        if (sort != null && sort.get("$natural") instanceof Number direction) {
            return new Plan.CollectionScan(direction.intValue() < 0);
        }
        Planner planner = new Planner(query, sort);
        Candidate best = NONE;
        for (Index<Long> index : indexes) {
            Candidate candidate = planner.consider((SqliteIndex) index);
            best = candidate.score > best.score ? candidate : best;
        }
        return best.plan;
    }

    private Candidate consider(SqliteIndex index) {
        IndexPattern pattern = index.pattern();
        byte[] prefix = {};
        int bound = 0;
        var next = conditionOn(pattern, bound);
        while (next.isPresent() && next.get() instanceof Condition.Equal(byte[] key)) {
            prefix = IndexPattern.join(prefix, pattern.directed(bound, key));
            bound++;
            next = conditionOn(pattern, bound);
        }
        int score = bound * BOUND_FIELD + (index.isUnique() && bound == pattern.size() ? AT_MOST_ONE : 0);
        List<KeyRange> ranges = List.of(KeyRange.startingWith(prefix));
        if (next.isPresent()) {
            ranges = ranges(pattern, bound, prefix, next.get(), index.entries().hasArraysAt(bound));
            score += ranges.size() == 1 ? RANGE : SEVERAL_VALUES;
        }
        if (pattern.sparse() && score == 0) {
            return NONE;
        }
        boolean inOrder = ranges.size() == 1 && !index.entries().hasArraysFrom(bound);
        Order order = inOrder ? order(index, bound) : Order.OTHER;
        if (order != Order.OTHER) {
            score += IN_ORDER;
        }
        return new Candidate(new Plan.IndexScan(index, ranges, order != Order.OTHER, order == Order.BACKWARDS), score);
    }

    private Optional<Condition> conditionOn(IndexPattern pattern, int field) {
        return field < pattern.size() ? conditions.on(pattern.name(field)) : Optional.empty();
    }

    private static List<KeyRange> ranges(
            IndexPattern pattern, int field, byte[] prefix, Condition condition, boolean hasArrays) {
        return switch (condition) {
            case Condition.Equal(byte[] key) -> List.of(KeyRange.startingWith(beginning(pattern, field, prefix, key)));
            case Condition.OneOf(List<byte[]> keys) ->
                keys.stream()
                        .map(key -> KeyRange.startingWith(beginning(pattern, field, prefix, key)))
                        .toList();
            case Condition.Within within -> {
                // With arrays one element may be above one bound and another below the other: only one bound holds.
                Condition.Within kept = hasArrays ? within.withoutSecondBound() : within;
                byte[] least = beginning(pattern, field, prefix, kept.from());
                byte[] greatest = beginning(pattern, field, prefix, kept.to());
                yield List.of(
                        pattern.isAscending(field)
                                ? KeyRange.between(least, greatest)
                                : KeyRange.between(greatest, least));
            }
        };
    }

    private static byte[] beginning(IndexPattern pattern, int field, byte[] prefix, byte[] key) {
        return IndexPattern.join(prefix, pattern.directed(field, key));
    }

    private enum Order {
        FORWARDS,
        BACKWARDS,
        OTHER
    }

    /**
     * Whether the index, read on from its bound fields, gives the order that was asked for. A bound field is the same
     * in all documents, unless it is one element of an array: arrays are sorted by another.
     */
    private Order order(SqliteIndex index, int bound) {
        IndexPattern pattern = index.pattern();
        if (sort == null || sort.isEmpty()) {
            return Order.OTHER;
        }
        Map<String, Boolean> asked = new LinkedHashMap<>();
        sort.forEach((field, direction) -> asked.put(field, ((Number) direction).intValue() > 0));
        for (int field = 0; field < bound; field++) {
            if (!index.entries().hasArraysAt(field)) {
                asked.remove(pattern.name(field));
            }
        }
        List<Boolean> alongIndex = new ArrayList<>();
        int field = bound;
        for (var next : asked.entrySet()) {
            if (field >= pattern.size() || !pattern.name(field).equals(next.getKey())) {
                return Order.OTHER;
            }
            alongIndex.add(pattern.isAscending(field) == next.getValue());
            field++;
        }
        if (alongIndex.contains(true) && alongIndex.contains(false)) {
            return Order.OTHER;
        }
        return alongIndex.contains(false) ? Order.BACKWARDS : Order.FORWARDS;
    }
}
