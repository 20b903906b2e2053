package dev.countersign.publishing;

import dev.countersign.kit.Digest;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.StateChange;
import dev.countersign.kit.Ulid;
import dev.countersign.review.Recall;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * That readers get something else of an article or a person than before. News of an edition is written by the very update that makes it true,
 * so neither can be without the other, and goes from there into the {@link ChangeFeed}.
 *
 * @param id identity of this news: however often it is told, the feed has it once
 * @param subject id of the article, the person or the treatment
 * @param locale of the edition; null for anything else
 * @param edition its number; null for anything else
 * @param digest of the edition's content; null for anything else
 * @param at when readers first got it
 * @param tombstone whether nothing is live at this slug in this locale any more; of a treatment, whether no article shows it any more
 */
public record News(
        @Id String id,
        Kind kind,
        Type type,
        String subject,
        Slug slug,
        @Nullable LocaleTag locale,
        @Nullable Integer edition,
        @Nullable Digest digest,
        Instant at,
        boolean tombstone) {

    /** What happened. */
    public enum Kind {
        /** An edition went live. */
        PUBLISHED,
        /** The same edition, with something else said around it: its review status, somebody's letters. Or a person's profile. */
        UPDATED,
        /** All of it was reviewed again, with no change: the same edition, with a later date. */
        REVIEWED,
        /** A later edition took this one's place. */
        SUPERSEDED,
        /** It was taken away. */
        WITHDRAWN,
        /** A treatment card was taken back, in every article that shows it. */
        RECALLED
    }

    /** What it happened to. */
    public enum Type {
        ARTICLE,
        PERSON,
        TREATMENT
    }

    /** News of an edition whose answer has just become another. */
    static News of(Edition edition, Kind kind, Instant at, boolean tombstone) {
        return new News(
                Ulid.next(),
                kind,
                Type.ARTICLE,
                edition.article().value(),
                edition.slug(),
                edition.locale(),
                edition.number(),
                edition.digest(),
                at,
                tombstone);
    }

    /** News of somebody's profile, told by the change that made it another. */
    static News of(PersonId person, Slug slug, StateChange change) {
        return new News(
                change.id(), Kind.UPDATED, Type.PERSON, person.value(), slug, null, null, null, change.at(), false);
    }

    /** News of a card that was taken back, told by the change that did it. */
    static News of(Recall recall, StateChange change) {
        return new News(
                change.id(),
                Kind.RECALLED,
                Type.TREATMENT,
                recall.treatment().value(),
                recall.slug(),
                null,
                null,
                null,
                change.at(),
                recall.withdraws());
    }
}
