package dev.countersign.upkeep.verify;

import dev.countersign.kit.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Collects what is found along the way. */
final class Findings {

    private final Map<String, Long> documents = new TreeMap<>();
    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();
    private long unlisted;

    void looked(String collection) {
        documents.merge(collection, 1L, Long::sum);
    }

    void fault(String at, String says) {
        if (faults.size() < Report.MOST) faults.add(new Finding(at, says));
        else unlisted++;
    }

    void note(String at, String says) {
        if (notes.size() < Report.MOST) notes.add(new Finding(at, says));
    }

    Report report(Optional<Digest> trailEnd) {
        return new Report(
                Collections.unmodifiableMap(documents), List.copyOf(faults), List.copyOf(notes), unlisted, trailEnd);
    }
}
