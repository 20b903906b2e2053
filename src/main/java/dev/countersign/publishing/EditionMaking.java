package dev.countersign.publishing;

import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.review.Part;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.Review;
import dev.countersign.review.SignOff;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes an edition out of a complete coverage; there is no other way to get one. A pure function. */
final class EditionMaking {

    private EditionMaking() {}

    /**
     * The next edition of this article, without its envelope: nobody is shown it yet.
     *
     * @param previous the edition that readers got last, if any
     * @throws IllegalStateException if anything is uncovered
     */
    static Edition of(EditionId id, Review review, Optional<Edition> previous, Instant now) {
        if (!review.coverage().isComplete())
            throw new IllegalStateException("An edition is made from complete coverage only");
        var article = review.article();
        var content = CanonicalJson.of(EditionContent.of(review));
        var digest = Digest.of(content);
        return new Edition(
                id,
                article.id(),
                article.editions() + 1,
                article.revision(),
                article.locale(),
                article.slug(),
                content,
                digest,
                partDigests(review),
                covers(review)
                        .map(cover -> new Edition.Cover(
                                cover.part().key(),
                                cover.cover().scope(),
                                cover.cover().signOff().id().value()))
                        .toList(),
                signOffs(review),
                List.of(),
                new Edition.Accompaniments(
                        article.working().authors(),
                        article.working().topics(),
                        article.working().searchDescription()),
                dates(review, previous, digest, now),
                now,
                null,
                List.of());
    }

    static List<Edition.PartDigest> partDigests(Review review) {
        return review.parts().all().stream()
                .map(part -> new Edition.PartDigest(part.key(), part.digest()))
                .toList();
    }

    private static Edition.Dates dates(Review review, Optional<Edition> previous, Digest digest, Instant now) {
        var lastReviewedAt = review.coverage().lastReviewedAt();
        var period = review.grounds()
                .policy()
                .reviewPeriod(review.article().working().riskClass());
        return new Edition.Dates(
                previous.map(edition -> edition.dates().firstPublishedAt()).orElse(now),
                now,
                previous.filter(edition -> edition.digest().equals(digest))
                        .map(edition -> edition.dates().contentChangedAt())
                        .orElse(now),
                lastReviewedAt.orElse(null),
                lastReviewedAt
                        .map(at -> at.atZone(ZoneOffset.UTC).plus(period).toInstant())
                        .orElse(null));
    }

    private static List<SignOff> signOffs(Review review) {
        return covers(review)
                .map(cover -> cover.cover().signOff().withoutOutbox())
                .distinct()
                .toList();
    }

    private static Stream<PartCover> covers(Review review) {
        return review.coverage().parts().stream().flatMap(answer -> switch (answer) {
            case PartCoverage.Free free -> Stream.of();
            case PartCoverage.Covered covered ->
                covered.by().stream().map(cover -> new PartCover(covered.part(), cover));
            case PartCoverage.Uncovered uncovered -> Stream.of();
        });
    }

    private record PartCover(Part part, PartCoverage.Cover cover) {}
}
