package dev.countersign.article;

import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.StoredOutbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The thing written about one subject in one locale: the working text that writers change and, once published, the live edition.
 *
 * @param version counts the saves of this document; null before the first
 * @param revision counts the saves of the working text, from 1
 * @param savedBy who saved that revision
 * @param stage where the working text stands
 * @param live what readers get; null before the first edition and after a withdrawal
 * @param withdrawn every edition that was taken away, oldest first
 * @param editions how many editions there have been
 * @param corrections what was wrong with them, as editors noted it, oldest first
 * @param outbox changes of state not yet relayed
 */
@Document("articles")
@CompoundIndex(name = "locale_slug", def = "{'locale': 1, 'slug': 1}", unique = true)
@CompoundIndex(name = "savedAt", def = "{'savedAt': -1, '_id': -1}")
@CompoundIndex(name = "stage", def = "{'stage._class': 1, 'savedAt': -1, '_id': -1}")
@CompoundIndex(name = "words", def = "{'words': 1, 'savedAt': -1, '_id': -1}")
@CompoundIndex(name = "savedBy", def = "{'savedBy.user': 1, 'savedAt': -1, '_id': -1}")
@CompoundIndex(name = "withdrawn", def = "{'withdrawn.at': 1, '_id': 1}", sparse = true)
@CompoundIndex(name = "treatments", def = "{'working.sections.treatments': 1, '_id': 1}")
public record Article(
        @Id ArticleId id,
        @Version @Nullable Long version,
        LocaleTag locale,
        Slug slug,
        ArticleText working,
        int revision,
        Contributor savedBy,
        Instant savedAt,
        Stage stage,
        @Nullable LiveEdition live,
        List<WithdrawnEdition> withdrawn,
        int editions,
        List<NotedCorrection> corrections,
        List<StateChange> outbox)
        implements StoredOutbox {

    public Article {
        withdrawn = Absent.orEmpty(withdrawn);
        corrections = Absent.orEmpty(corrections);
        outbox = Absent.orEmpty(outbox);
    }

    /** The working text as the revision it is. */
    public Revision currentRevision() {
        return Revision.of(id, revision, working, savedBy, savedAt);
    }

    /** Whether the working text was changed after the live edition was made, as far as this document tells. */
    public boolean isAheadOfLive() {
        return live == null || live.revision() != revision;
    }

    /** The edition that was taken away and has no successor yet; empty for an article that readers get or never got. */
    public Optional<WithdrawnEdition> lastWithdrawn() {
        return live != null
                ? Optional.empty()
                : withdrawn.stream()
                        .filter(gone -> gone.edition().number() == editions)
                        .findFirst();
    }

    /** What became of one edition, if it was taken away. */
    public Optional<WithdrawnEdition> withdrawn(EditionId edition) {
        return withdrawn.stream()
                .filter(gone -> gone.edition().edition().equals(edition))
                .findFirst();
    }

    Article with(ArticleText text, Contributor by, Instant at) {
        return new Article(
                id,
                version,
                locale,
                slug,
                text,
                revision + 1,
                by,
                at,
                stage,
                live,
                withdrawn,
                editions,
                corrections,
                outbox);
    }

    Article with(LocaleTag changedLocale, Slug changedSlug) {
        return new Article(
                id,
                version,
                changedLocale,
                changedSlug,
                working,
                revision,
                savedBy,
                savedAt,
                stage,
                live,
                withdrawn,
                editions,
                corrections,
                outbox);
    }

    /** The same article at another stage. */
    public Article at(Stage changed) {
        return new Article(
                id,
                version,
                locale,
                slug,
                working,
                revision,
                savedBy,
                savedAt,
                changed,
                live,
                withdrawn,
                editions,
                corrections,
                outbox);
    }

    /** The same article with this edition live, its stage back at draft for what is written next. */
    public Article withLive(LiveEdition edition) {
        return new Article(
                id,
                version,
                locale,
                slug,
                working,
                revision,
                savedBy,
                savedAt,
                new Stage.Draft(),
                edition,
                withdrawn,
                edition.number(),
                corrections,
                outbox);
    }

    /**
     * The article as it was when its live edition was made: the same, with that text as its working text. To be looked at, not to be saved.
     *
     * @param revision the one that the live edition was made from
     */
    public Article asPublished(Revision revision, LocaleTag publishedLocale, Slug publishedSlug) {
        return new Article(
                id,
                version,
                publishedLocale,
                publishedSlug,
                revision.text(),
                revision.number(),
                revision.by(),
                revision.at(),
                stage,
                live,
                withdrawn,
                editions,
                corrections,
                outbox);
    }

    /** The same article with this edition live, made of the text that was live before: writers go on where they are. */
    public Article withLiveRenewed(LiveEdition edition) {
        return new Article(
                id,
                version,
                locale,
                slug,
                working,
                revision,
                savedBy,
                savedAt,
                stage,
                edition,
                withdrawn,
                edition.number(),
                corrections,
                outbox);
    }

    /** The same article without this edition, for this reason: the live one, or one whose place a later one took. */
    public Article withdrawing(LiveEdition edition, Withdrawal withdrawal, Contributor by, Instant at) {
        var left = live != null && live.edition().equals(edition.edition()) ? null : live;
        var all = new ArrayList<>(withdrawn);
        all.add(new WithdrawnEdition(edition, withdrawal, by, at));
        return new Article(
                id,
                version,
                locale,
                slug,
                working,
                revision,
                savedBy,
                savedAt,
                stage,
                left,
                all,
                editions,
                corrections,
                outbox);
    }

    /** The same article with one more correction. */
    public Article correcting(NotedCorrection correction) {
        var all = new ArrayList<>(corrections);
        all.add(correction);
        return new Article(
                id, version, locale, slug, working, revision, savedBy, savedAt, stage, live, withdrawn, editions, all,
                outbox);
    }

    /** The same article after somebody was told of a step in the life of its live edition. */
    public Article telling(LiveEdition told) {
        return new Article(
                id,
                version,
                locale,
                slug,
                working,
                revision,
                savedBy,
                savedAt,
                stage,
                told,
                withdrawn,
                editions,
                corrections,
                outbox);
    }

    /** The same article with a change of state to relay once it is saved. */
    public Article noting(StateChange change) {
        var pending = new ArrayList<>(outbox);
        pending.add(change);
        return new Article(
                id,
                version,
                locale,
                slug,
                working,
                revision,
                savedBy,
                savedAt,
                stage,
                live,
                withdrawn,
                editions,
                corrections,
                pending);
    }
}
