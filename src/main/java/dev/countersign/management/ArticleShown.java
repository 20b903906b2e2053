package dev.countersign.management;

import dev.countersign.article.Article;
import dev.countersign.article.ArticleText;
import dev.countersign.article.LiveEdition;
import dev.countersign.article.Stage;
import dev.countersign.article.Withdrawal;
import dev.countersign.article.WithdrawnEdition;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as those see it who work on it.
 *
 * @param version to be sent back in {@code If-Match}
 * @param title in a list, which leaves out the text
 * @param live what readers get; absent if they get nothing
 * @param withdrawn what they got last, if it was taken away and nothing came after it
 */
record ArticleShown(
        ArticleId id,
        String type,
        LocaleTag locale,
        Slug slug,
        String version,
        int revision,
        String savedBy,
        Instant savedAt,
        StageShown stage,
        @Nullable LiveShown live,
        @Nullable WithdrawnShown withdrawn,
        @Nullable String title,
        @Nullable ArticleText text) {

    /** Where the working text stands; each stage has the members that it has. */
    record StageShown(
            String name,
            @Nullable Instant since,
            @Nullable String by,
            List<PersonId> reviewers,
            @Nullable LocalDate due,
            @Nullable String note) {

        static StageShown of(Stage stage) {
            return switch (stage) {
                case Stage.Draft draft -> new StageShown("draft", null, null, List.of(), null, null);
                case Stage.InReview asked ->
                    new StageShown(
                            "inReview", asked.since(), asked.askedBy(), asked.reviewers(), asked.due(), asked.note());
                case Stage.ChangesRequested handed ->
                    new StageShown(
                            "changesRequested", handed.since(), handed.by(), handed.reviewers(), null, handed.note());
            };
        }
    }

    /** The edition that readers get, and the revision of the text that it was made from. */
    record LiveShown(int edition, int revision, Instant publishedAt) {

        static @Nullable LiveShown of(@Nullable LiveEdition live) {
            return live == null ? null : new LiveShown(live.number(), live.revision(), live.publishedAt());
        }
    }

    /** The edition that was taken away, and why. */
    record WithdrawnShown(
            int edition,
            String by,
            Instant at,
            String reason,
            Withdrawal.Severity severity,
            @Nullable ArticleId replacement) {

        static WithdrawnShown of(WithdrawnEdition gone) {
            return new WithdrawnShown(
                    gone.edition().number(),
                    gone.by().name(),
                    gone.at(),
                    gone.withdrawal().reason(),
                    gone.withdrawal().severity(),
                    gone.withdrawal().replacement());
        }
    }

    /** With its text. */
    static ArticleShown of(Article article) {
        return of(article, null, article.working());
    }

    /** As a list shows it. */
    static ArticleShown inShort(Article article) {
        return of(article, article.working().title(), null);
    }

    private static ArticleShown of(Article article, @Nullable String title, @Nullable ArticleText text) {
        return new ArticleShown(
                article.id(),
                "article",
                article.locale(),
                article.slug(),
                ArticleVersion.of(article),
                article.revision(),
                article.savedBy().name(),
                article.savedAt(),
                StageShown.of(article.stage()),
                LiveShown.of(article.live()),
                article.lastWithdrawn().map(WithdrawnShown::of).orElse(null),
                title,
                text);
    }
}
