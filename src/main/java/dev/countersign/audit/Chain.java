package dev.countersign.audit;

import dev.countersign.kit.Digest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks along the chain and finds the first place where it does not hold. A pure fold: give it every entry in stored order. */
public final class Chain {

    private long entries;
    private @Nullable Digest last;
    private @Nullable String broken;

    /** Takes the next entry; after a break nothing more is looked at. */
    public void follow(AuditEntry entry) {
        if (broken != null) return;
        broken = objection(entry).orElse(null);
        if (broken == null) {
            entries++;
            last = entry.digest();
        }
    }

    /** What was found so far. */
    public Verdict verdict() {
        return new Verdict(entries, Optional.ofNullable(broken), Optional.ofNullable(last));
    }

    private Optional<String> objection(AuditEntry entry) {
        var expected = entries + 1;
        if (entry.number() > expected)
            return Optional.of(
                    entry.number() == expected + 1
                            ? "Entry %d was removed".formatted(expected)
                            : "Entries %d to %d were removed".formatted(expected, entry.number() - 1));
        if (entry.number() < expected)
            return Optional.of("Entry %d stands again after entry %d".formatted(entry.number(), entries));
        if (!entry.recomputed().equals(entry.digest())
                || !entry.changeId().equals(entry.change().id()))
            return Optional.of("Entry %d was altered: its digest is not that of its content".formatted(entry.number()));
        if (!java.util.Objects.equals(entry.previous(), last))
            return Optional.of("Entry %d does not follow entry %d: one of the two was replaced or moved"
                    .formatted(entry.number(), entries));
        return Optional.empty();
    }

    /**
     * The result of a verification.
     *
     * @param entries how many entries hold, from the first
     * @param broken the first that does not, in words; empty if the chain holds
     * @param head digest of the last entry that holds: who noted an earlier head can tell whether the end was cut off
     */
    public record Verdict(long entries, Optional<String> broken, Optional<Digest> head) {

        public boolean holds() {
            return broken.isEmpty();
        }
    }
}
