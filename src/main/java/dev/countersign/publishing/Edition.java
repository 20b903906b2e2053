package dev.countersign.publishing;

import dev.countersign.article.LiveEdition;
import dev.countersign.article.RiskClass;
import dev.countersign.article.Topic;
import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.kit.Json;
import dev.countersign.kit.LocaleTag;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Slug;
import dev.countersign.kit.WaiverId;
import dev.countersign.people.Scope;
import dev.countersign.review.PartKey;
import dev.countersign.review.Policy;
import dev.countersign.review.SignOff;
import dev.countersign.review.Waiver;
import dev.countersign.review.diff.Transcript;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A published snapshot of an article, complete in itself. The content, the sign-offs and the dates never change; the {@link Envelope} around
 * them lives.
 *
 * @param number counts the article's editions from 1; unique among those that were ever live
 * @param revision of the working text that it was made from
 * @param content canonical JSON (RFC 8785) of all that was signed, as {@link EditionContent} builds it
 * @param digest SHA-256 of {@code content}
 * @param parts the digest of each part, in reading order
 * @param covers who answered for which scope of which part
 * @param signOffs the sign-offs that cover it, with the credentials as they stood
 * @param renewals later reviews of all of it over the same digests, oldest first
 * @param accompaniments what travels with the content and may change without review
 * @param policyVersion the policy that it was judged by; null for editions from before that was kept
 * @param waivers the waivers that carry a cover to words other than those signed, as they stood
 * @param writers whose words its parts are made of, cards aside: they sign them no more than before
 * @param attestation what the publisher signed of it, as {@link Attestation} writes it; null for those from before there were any
 * @param dates when what happened
 * @param preparedAt when it was made, for as long as nobody was shown it; absent from then on
 * @param envelope what is said around the content now, with the answers ready to send; null as long as nobody was shown it
 * @param news what the {@link ChangeFeed} has not been told yet of this edition, oldest first
 */
@Document("editions")
@CompoundIndex(name = "article_number", def = "{'article': 1, 'number': -1, '_id': 1}")
@CompoundIndex(name = "address", def = "{'slug': 1, 'envelope.standing': 1, 'locale': 1, 'number': -1, '_id': 1}")
@CompoundIndex(name = "people", def = "{'envelope.people': 1, '_id': 1}")
@CompoundIndex(name = "replaced_by", def = "{'envelope.withdrawal.replacement._id': 1, '_id': 1}")
@CompoundIndex(name = "refresh", def = "{'envelope.refreshAt': 1, '_id': 1}")
@CompoundIndex(name = "by_policy", def = "{'envelope.standing': 1, 'envelope.policyVersion': 1, '_id': 1}")
@CompoundIndex(name = "resting_on", def = "{'waivers._id': 1, '_id': 1}")
@CompoundIndex(name = "untold", def = "{'news._id': 1}", sparse = true)
@CompoundIndex(name = "changed", def = "{'envelope.modifiedAt': -1, '_id': -1}")
@CompoundIndex(name = "by_publication", def = "{'envelope.standing': 1, 'envelope.listing.publishedAt': -1, '_id': -1}")
@CompoundIndex(name = "by_change", def = "{'envelope.standing': 1, 'envelope.listing.modifiedAt': -1, '_id': -1}")
@CompoundIndex(name = "by_review", def = "{'envelope.standing': 1, 'envelope.listing.lastReviewedAt': -1, '_id': -1}")
@CompoundIndex(name = "by_due", def = "{'envelope.standing': 1, 'envelope.listing.nextReviewDueAt': -1, '_id': -1}")
@CompoundIndex(name = "by_title", def = "{'envelope.standing': 1, 'envelope.listing.title': -1, '_id': -1}")
@CompoundIndex(
        name = "of_locale",
        def = "{'locale': 1, 'envelope.standing': 1, 'envelope.listing.publishedAt': -1, '_id': -1}")
@CompoundIndex(
        name = "of_topic",
        def = "{'envelope.listing.topics': 1, 'envelope.standing': 1, 'envelope.listing.publishedAt': -1, '_id': -1}")
@CompoundIndex(
        name = "of_author",
        def = "{'envelope.listing.authors': 1, 'envelope.standing': 1, 'envelope.listing.publishedAt': -1, '_id': -1}")
@CompoundIndex(
        name = "of_reviewer",
        def =
                "{'envelope.listing.reviewers': 1, 'envelope.standing': 1, 'envelope.listing.publishedAt': -1, '_id': -1}")
@CompoundIndex(
        name = "of_treatment",
        def =
                "{'envelope.listing.treatments': 1, 'envelope.standing': 1, 'envelope.listing.publishedAt': -1, '_id': -1}")
@CompoundIndex(
        name = "of_review_status",
        def = "{'envelope.listing.statuses': 1, 'envelope.standing': 1, 'envelope.listing.publishedAt': -1, '_id': -1}")
public record Edition(
        @Id EditionId id,
        ArticleId article,
        int number,
        int revision,
        LocaleTag locale,
        Slug slug,
        byte[] content,
        Digest digest,
        List<PartDigest> parts,
        List<Cover> covers,
        List<SignOff> signOffs,
        List<Renewal> renewals,
        Accompaniments accompaniments,
        @Nullable Integer policyVersion,
        List<Waiver> waivers,
        List<LiveEdition.Writers> writers,
        @Nullable String attestation,
        Dates dates,
        @Indexed(sparse = true) @Nullable Instant preparedAt,
        @Nullable Envelope envelope,
        List<News> news) {

    public Edition {
        renewals = Absent.orEmpty(renewals);
        waivers = Absent.orEmpty(waivers);
        writers = Absent.orEmpty(writers);
        news = Absent.orEmpty(news);
    }

    /** What it says, part by part, as it was signed: to be compared with other texts. */
    public Transcript transcript() {
        var parts = new LinkedHashMap<PartKey, Map<String, Object>>();
        SignedParts.contents(ContentTree.read(content)).forEach((key, signed) -> parts.put(new PartKey(key), signed));
        return new Transcript(parts);
    }

    /** The digest of the part of this key. */
    public Optional<Digest> digest(PartKey key) {
        return parts.stream()
                .filter(part -> part.key().equals(key))
                .map(PartDigest::digest)
                .findFirst();
    }

    /** One digest over all its parts, as {@link dev.countersign.review.Review#wording} has it of a text. */
    Digest wording() {
        return CanonicalJson.digest(
                parts.stream().map(part -> part.digest().value()).toList());
    }

    /** Everybody's signatures: those that it was published with, and those that renewed it. */
    public List<SignOff> everySignOff() {
        return Stream.concat(signOffs.stream(), renewals.stream().flatMap(renewal -> renewal.signOffs().stream()))
                .toList();
    }

    /** How much is at stake when it is wrong. */
    RiskClass risk() {
        var said = ContentTree.read(content).getOrDefault("riskClass", "treatment");
        return Json.MAPPER.convertValue(said, RiskClass.class);
    }

    /**
     * The same by a policy: where another one is in force than when the date was set, it asks for the next review by its own terms, counted from
     * the last one.
     */
    Reviewed reviewed(Policy inForce) {
        var as = reviewed();
        var last = as.lastReviewedAt();
        return last == null || setBy() == inForce.version()
                ? as
                : new Reviewed(last, inForce.nextReviewDue(article, risk(), last));
    }

    /** The policy by which the date of the next review was set. */
    private int setBy() {
        if (!renewals.isEmpty()) return renewals.getLast().policyVersion();
        return policyVersion == null
                ? signOffs.stream().mapToInt(SignOff::policyVersion).max().orElse(1)
                : policyVersion;
    }

    /** When it was last reviewed as a whole and is to be again: as published, or as renewed since. */
    public Reviewed reviewed() {
        return renewals.isEmpty()
                ? new Reviewed(dates.lastReviewedAt(), dates.nextReviewDueAt())
                : new Reviewed(
                        renewals.getLast().lastReviewedAt(), renewals.getLast().nextReviewDueAt());
    }

    /** The edition as it stood at a moment, before it was renewed later. */
    Edition asOf(Instant moment) {
        return with(renewals.stream()
                .filter(renewal -> !renewal.at().isAfter(moment))
                .toList());
    }

    /** The same edition, reviewed again. */
    Edition with(List<Renewal> changed) {
        return copy(changed, attestation);
    }

    /** The same, attested. */
    Edition attested(String by) {
        return copy(renewals, by);
    }

    private Edition copy(List<Renewal> changed, @Nullable String by) {
        return new Edition(
                id,
                article,
                number,
                revision,
                locale,
                slug,
                content,
                digest,
                parts,
                covers,
                signOffs,
                changed,
                accompaniments,
                policyVersion,
                waivers,
                writers,
                by,
                dates,
                preparedAt,
                envelope,
                news);
    }

    /**
     * One digest over what it rests on besides its words: policy, covers, waivers and writers. The audit trail keeps it. Empty for an edition from
     * before that was kept.
     */
    public Optional<Digest> grounds() {
        if (policyVersion == null) return Optional.empty();
        var grounds = new LinkedHashMap<String, Object>();
        grounds.put("policyVersion", policyVersion);
        grounds.put("covers", covers);
        grounds.put("waivers", waivers);
        grounds.put("writers", writers);
        return Optional.of(CanonicalJson.digest(grounds));
    }

    /** The digest of one part. */
    public record PartDigest(PartKey key, Digest digest) {}

    /**
     * That a sign-off answers for one scope of one part.
     *
     * @param through the waivers that lead from the words that were signed to these, the first first; empty if these were signed
     */
    public record Cover(PartKey part, Scope scope, String signOff, List<WaiverId> through) {
        public Cover {
            through = Absent.orEmpty(through);
        }

        /** A sign-off over the very words. */
        public Cover(PartKey part, Scope scope, String signOff) {
            this(part, scope, signOff, List.of());
        }
    }

    /**
     * What travels with an edition without being signed.
     *
     * @param authors the people named as authors, in order
     */
    public record Accompaniments(
            List<PersonId> authors,
            List<Topic> topics,
            @Nullable String searchDescription) {}

    /**
     * When an edition was reviewed as a whole and when it is to be again.
     *
     * @param lastReviewedAt the moment since which every part has been reviewed; null where policy frees all parts
     * @param nextReviewDueAt null where nothing is ever due
     */
    public record Reviewed(
            @Nullable Instant lastReviewedAt, @Nullable Instant nextReviewDueAt) {}

    /**
     * The dates of an edition as it was published, all in UTC. What became of the last two since, {@link #reviewed} tells.
     *
     * @param contentChangedAt when the digest last became another
     * @param lastReviewedAt the moment since which every part has been reviewed; null where policy frees all parts
     * @param nextReviewDueAt when the whole text is to be reviewed again
     */
    public record Dates(
            Instant firstPublishedAt,
            Instant publishedAt,
            Instant contentChangedAt,
            @Nullable Instant lastReviewedAt,
            @Nullable Instant nextReviewDueAt) {}
}
