package dev.countersign.audit;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.FollowedChanges;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StateChangeFollower;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Writes every change of state into the chain, reads it and verifies it. Nothing in it is ever changed or deleted. */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class AuditTrail implements StateChangeFollower, FollowedChanges {

    private static final int PAGE = 1_000;

    private final AuditEntries entries;

    AuditTrail(AuditEntries entries) {
        this.entries = entries;
    }

    @Override
    public void follow(StateChange change) {
        while (!entries.existsByChangeId(change.id())) {
            try {
                entries.insert(
                        AuditEntry.after(entries.findFirstByOrderByNumberDesc().orElse(null), change));
            } catch (DuplicateKeyException e) {
                // Somebody else took this number, or wrote this very change: look again.
            }
        }
    }

    @Override
    public boolean include(String changeId) {
        return entries.existsByChangeId(changeId);
    }

    /** Verifies the whole chain. */
    public Verification verify() {
        var chain = new Chain();
        for (long number = Long.MIN_VALUE; ; ) {
            var page = entries.findByNumberGreaterThanOrderByNumber(number, Limit.of(PAGE));
            if (page.isEmpty()) break;
            page.forEach(chain::follow);
            number = page.getLast().number();
        }
        var verdict = chain.verdict();
        return new Verification(
                verdict.holds(),
                verdict.entries(),
                verdict.broken().orElseGet(() -> "All %,d entries hold".formatted(verdict.entries())));
    }

    /** The latest entries before this number, newest first. */
    public List<AuditEntry> latest(Actor reader, long before, int limit) {
        reader.demand(Role.EDITOR, Role.ADMINISTRATOR);
        return entries.findByNumberLessThanOrderByNumberDesc(before, Limit.of(limit));
    }

    /** The entries of these changes, and what ties them into the chain. Goes along the whole trail. */
    public Extract extract(Actor reader, Predicate<StateChange> wanted) {
        reader.demand(Role.EDITOR, Role.ADMINISTRATOR);
        var found = new ArrayList<AuditEntry>();
        var links = new ArrayList<Link>();
        var between = new ArrayList<Link>();
        for (long number = Long.MIN_VALUE; ; ) {
            var page = entries.findByNumberGreaterThanOrderByNumber(number, Limit.of(PAGE));
            if (page.isEmpty()) return new Extract(found, links);
            for (var entry : page) {
                var isWanted = wanted.test(entry.change());
                if (isWanted || !found.isEmpty()) between.add(new Link(entry.number(), entry.digest()));
                if (!isWanted) continue;
                found.add(entry);
                links.addAll(between); // up to here; what comes after the last one wanted ties nothing
                between.clear();
            }
            number = page.getLast().number();
        }
    }

    /**
     * A part of the trail that can be checked by itself.
     *
     * @param entries each with the digest of the one before it and its own
     * @param links the digest of every entry from the first of these to the last
     */
    public record Extract(List<AuditEntry> entries, List<Link> links) {}

    /** That the entry of this number has this digest. */
    public record Link(long number, Digest digest) {}

    /**
     * What a verification found.
     *
     * @param entries how many entries hold, from the first
     * @param words the finding as a sentence
     */
    public record Verification(boolean holds, long entries, String words) {}
}
