package dev.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.article.Withdrawal;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers of an article got when: one edition after the other, with gaps where one was taken away. */
class TimelineTest {

    private final Timeline timeline = Timeline.of(List.of(
            edition(4, "2026-04-01T00:00:00Z", null),
            edition(2, "2026-02-01T00:00:00Z", "2026-02-10T00:00:00Z"),
            edition(3, "2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z"), // taken away after it was superseded
            edition(1, "2026-01-01T00:00:00Z", null)));

    @ParameterizedTest
    @CsvSource({
        "2025-12-31T23:59:59.999Z,,",
        "2026-01-01T00:00:00Z, 1,",
        "2026-01-31T23:59:59.999Z, 1,",
        "2026-02-01T00:00:00Z, 2,",
        "2026-02-10T00:00:00Z,, 2",
        "2026-02-28T00:00:00Z,, 2",
        "2026-03-01T00:00:00Z, 3,",
        "2026-03-31T23:59:59.999Z, 3,",
        "2026-04-01T00:00:00Z, 4,",
        "2026-06-01T00:00:00Z, 4,"
    })
    void tellsWhatWasLive(Instant moment, @Nullable Integer live, @Nullable Integer gone) {
        assertThat(timeline.at(moment)
                        .map(stretch -> stretch.edition().number())
                        .orElse(null))
                .isEqualTo(live);
        assertThat(timeline.goneAt(moment).map(EditionName::number).orElse(null))
                .isEqualTo(gone);
    }

    @Test
    void endsEachStretchWhereTheNextBeginsOrItWasTakenAway() {
        assertThat(timeline.stretches())
                .extracting(stretch -> String.valueOf(stretch.until()))
                .containsExactly("2026-02-01T00:00:00Z", "2026-02-10T00:00:00Z", "2026-04-01T00:00:00Z", "null");
    }

    private static EditionName edition(int number, String published, @Nullable String withdrawn) {
        var at = Instant.parse(published);
        var notice = withdrawn == null
                ? null
                : new WithdrawalNotice(Instant.parse(withdrawn), Withdrawal.Severity.OUTDATED, "Old.", null);
        return new EditionName(
                EditionId.next(),
                ArticleId.next(),
                number,
                number,
                LocaleTag.EN_US,
                new Slug("stiff-neck"),
                Digest.of(new byte[] {(byte) number}),
                List.of(),
                List.of(),
                1,
                new Edition.Dates(at, at, at, at, null),
                new EditionName.Around(
                        notice == null ? Standing.SUPERSEDED : Standing.WITHDRAWN,
                        notice,
                        ReviewStatus.CURRENT,
                        new Edition.Reviewed(at, null)));
    }
}
