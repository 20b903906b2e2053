package dev.countersign.publishing;

import dev.countersign.article.LiveEdition;
import dev.countersign.kit.CanonicalJson;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import dev.countersign.review.Part;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.Review;
import dev.countersign.review.SignOff;
import dev.countersign.review.Waiver;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                                cover.cover().signOff().id().value(),
                                cover.cover().through().stream().map(Waiver::id).toList()))
                        .toList(),
                signOffs(review),
                List.of(),
                new Edition.Accompaniments(
                        article.working().authors(),
                        article.working().topics(),
                        article.working().searchDescription()),
                review.grounds().policy().version(),
                waivers(review).stream().map(Waiver::withoutOutbox).toList(),
                writers(review),
                null,
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
        var article = review.article();
        return new Edition.Dates(
                previous.map(edition -> edition.dates().firstPublishedAt()).orElse(now),
                now,
                previous.filter(edition -> edition.digest().equals(digest))
                        .map(edition -> edition.dates().contentChangedAt())
                        .orElse(now),
                lastReviewedAt.orElse(null),
                lastReviewedAt
                        .map(at -> review.grounds()
                                .policy()
                                .nextReviewDue(article.id(), article.working().riskClass(), at))
                        .orElse(null));
    }

    /** The waivers that its coverage rests on, as they were looked at. */
    static List<Waiver> waivers(Review review) {
        return covers(review)
                .flatMap(cover -> cover.cover().through().stream())
                .distinct()
                .toList();
    }

    private static List<LiveEdition.Writers> writers(Review review) {
        return review.parts().all().stream()
                .filter(part -> !(part.subject() instanceof Part.Subject.OfCard))
                .map(part -> {
                    var hands = review.contributions().hands(part);
                    return new LiveEdition.Writers(part.key().value(), ordered(hands.made()), ordered(hands.waived()));
                })
                .toList();
    }

    /** In an order of their own, so that the same people make the same edition. */
    private static List<Contributor> ordered(Set<Contributor> contributors) {
        return contributors.stream()
                .sorted(Comparator.comparing(Contributor::toString))
                .toList();
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
