package dev.countersign.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class UlidTest {

    private long now;
    private final Ulid ids = new Ulid(() -> Instant.ofEpochMilli(now));

    @Test
    void beginsWithTheTimeAsTheSpecificationSpellsIt() {
        now = 1_469_918_176_385L;

        assertThat(ids.following()).startsWith("01ARYZ6S41").hasSize(26);
    }

    @Property(tries = 200)
    void sortsByTheOrderOfCreationWhateverTheClockDoes(
            @ForAll @Size(min = 2, max = 40) List<@LongRange(min = 0, max = 281_474_976_710_655L) Long> clock) {
        var made = new ArrayList<String>();
        for (long reading : clock) {
            now = reading;
            made.add(ids.following());
        }

        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void sortsByTimeAcrossProcesses(@ForAll @LongRange(min = 1, max = 281_474_976_710_654L) long earlier) {
        now = earlier;
        var first = new Ulid(() -> Instant.ofEpochMilli(now)).following();
        now = earlier + 1;
        var second = new Ulid(() -> Instant.ofEpochMilli(now)).following();

        assertThat(first).isLessThan(second);
    }

    @Test
    void staysUniqueWhenManyAskAtOnce() {
        var made = new ConcurrentSkipListSet<String>();

        IntStream.range(0, 5_000).parallel().forEach(i -> made.add(Ulid.next()));

        assertThat(made).hasSize(5_000);
    }

    @Test
    void isWhatEveryIdTakes() {
        assertThat(new ArticleId(Ulid.next())).isNotEqualTo(ArticleId.next());
        assertThat(PersonId.next().value()).isLessThan(PersonId.next().value());
    }
}
