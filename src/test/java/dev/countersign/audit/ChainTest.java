package dev.countersign.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.kit.Actor;
import dev.countersign.kit.Role;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Whatever is done to the trail behind the product's back, verification says where. */
class ChainTest {

    private static final Actor EDITOR = new Actor(UserId.next(), "Edgar Editor", Set.of(Role.EDITOR), null);

    @Test
    void holdsWhenNobodyTouchedIt() {
        assertThat(verdict(chain(20)).holds()).isTrue();
        assertThat(verdict(chain(20)).entries()).isEqualTo(20);
        assertThat(verdict(List.of()).holds()).isTrue();
    }

    @Property(tries = 60)
    void saysWhichEntryWasAltered(@ForAll @IntRange(max = 19) int at) {
        var entries = chain(20);
        var entry = entries.get(at);
        entries.set(
                at,
                new AuditEntry(
                        entry.number(),
                        entry.changeId(),
                        entry.change().because("another reason"),
                        entry.previous(),
                        entry.digest()));

        assertThat(verdict(entries).broken())
                .hasValueSatisfying(words -> assertThat(words).startsWith("Entry %d was altered".formatted(at + 1)));
    }

    @Property(tries = 60)
    void saysWhichEntryWasRemoved(@ForAll @IntRange(max = 18) int at) {
        var entries = chain(20);
        entries.remove(at);

        assertThat(verdict(entries).broken()).contains("Entry %d was removed".formatted(at + 1));
    }

    @Property(tries = 60)
    void saysWhereTwoEntriesChangedPlaces(@ForAll @IntRange(max = 18) int at) {
        var entries = chain(20);
        var one = entries.get(at);
        var next = entries.get(at + 1);
        entries.set(at, renumbered(next, one.number()));
        entries.set(at + 1, renumbered(one, next.number()));

        assertThat(verdict(entries).broken())
                .hasValueSatisfying(words -> assertThat(words).startsWith("Entry %d".formatted(at + 1)));
    }

    @Property(tries = 60)
    void noticesAnEntryReplacedByOneWithARightDigest(@ForAll @IntRange(max = 18) int at) {
        var entries = chain(20);
        var before = at == 0 ? null : entries.get(at - 1);
        entries.set(at, AuditEntry.after(before, change("article.invented")));

        assertThat(verdict(entries).broken())
                .hasValueSatisfying(words ->
                        assertThat(words).startsWith("Entry %d does not follow entry %d".formatted(at + 2, at + 1)));
    }

    @Test
    void tellsTheHeadByWhichACutOffEndIsNoticed() {
        var entries = chain(20);
        var head = verdict(entries).head();

        assertThat(verdict(entries.subList(0, 15)).head()).isPresent().isNotEqualTo(head);
    }

    private static Chain.Verdict verdict(List<AuditEntry> entries) {
        var chain = new Chain();
        entries.forEach(chain::follow);
        return chain.verdict();
    }

    private static List<AuditEntry> chain(int length) {
        var entries = new ArrayList<AuditEntry>();
        for (int i = 0; i < length; i++)
            entries.add(AuditEntry.after(entries.isEmpty() ? null : entries.getLast(), change("article.saved")));
        return entries;
    }

    private static AuditEntry renumbered(AuditEntry entry, long number) {
        return new AuditEntry(number, entry.changeId(), entry.change(), entry.previous(), entry.digest());
    }

    private static StateChange change(String type) {
        return StateChange.of(
                type, "articles/1", EDITOR, Instant.parse("2026-03-01T10:00:00Z"), Map.of("revision", "7"));
    }
}
