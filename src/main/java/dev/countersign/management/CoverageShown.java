package dev.countersign.management;

import dev.countersign.article.RiskClass;
import dev.countersign.kit.ArticleId;
import dev.countersign.kit.Digest;
import dev.countersign.kit.PersonId;
import dev.countersign.kit.Refusal;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.SignOffId;
import dev.countersign.kit.WaiverId;
import dev.countersign.people.Scope;
import dev.countersign.review.Eligibility;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.PartKey;
import dev.countersign.review.Review;
import dev.countersign.review.Waiver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What covers an article's working text, part by part, and what stands between it and its readers.
 *
 * @param approved whether every part is settled; absent if not
 * @param isLive whether readers get exactly this text now; absent if not
 * @param mayPublish whether who asks may publish it now; absent if not, and then {@code refusal} says why
 */
record CoverageShown(
        ArticleId article,
        String version,
        RiskClass riskClass,
        int policyVersion,
        boolean approved,
        boolean isLive,
        boolean mayPublish,
        @Nullable RefusalShown refusal,
        List<PartShown> parts) {

    /** Why something is refused, in the words in which it will be. */
    record RefusalShown(String code, String message, List<Reason> reasons) {}

    /**
     * One part.
     *
     * @param state {@code covered}, {@code uncovered}, or {@code free} of sign-off by policy
     * @param needs the scopes that somebody must sign for
     * @param signers who signed for what, as far as it counts
     * @param gaps what is missing and why
     * @param maySign whether who asks may sign it now; absent if not
     * @param mayNotSign why not, for who asks as a reviewer
     */
    record PartShown(
            PartKey key,
            String title,
            Digest digest,
            String state,
            boolean covered,
            Set<Scope> needs,
            List<SignerShown> signers,
            List<PartCoverage.Gap> gaps,
            boolean maySign,
            List<String> mayNotSign) {}

    /**
     * A sign-off that counts for a scope.
     *
     * @param waivers through which it reaches these words; left out if it is over these very words
     */
    record SignerShown(
            Scope scope,
            SignOffId signOff,
            PersonId person,
            String name,
            String postNominals,
            Instant signedAt,
            List<WaiverId> waivers) {

        static SignerShown of(PartCoverage.Cover cover) {
            var signer = cover.signOff().signer();
            return new SignerShown(
                    cover.scope(),
                    cover.signOff().id(),
                    signer.person(),
                    signer.name(),
                    signer.postNominals(),
                    cover.signOff().signedAt(),
                    cover.through().stream().map(Waiver::id).toList());
        }
    }

    /**
     * Puts it together.
     *
     * @param mine what who asks may sign; empty if they are nobody who signs
     * @param refusal why who asks may not publish, if so
     */
    static CoverageShown of(Review review, List<Eligibility> mine, Optional<Refusal> refusal) {
        return new CoverageShown(
                review.article().id(),
                ArticleVersion.of(review.article()),
                review.grounds().risk(),
                review.grounds().policy().version(),
                review.isApproved(),
                review.isLive(),
                refusal.isEmpty(),
                refusal.map(why -> new RefusalShown(why.code(), why.message(), why.reasons()))
                        .orElse(null),
                review.coverage().parts().stream()
                        .map(part -> part(review, part, mine))
                        .toList());
    }

    private static PartShown part(Review review, PartCoverage answer, List<Eligibility> mine) {
        var part = answer.part();
        var reader = mine.stream()
                .filter(eligibility -> eligibility.part().key().equals(part.key()))
                .findFirst();
        return new PartShown(
                part.key(),
                part.title(),
                part.digest(),
                switch (answer) {
                    case PartCoverage.Free free -> "free";
                    case PartCoverage.Covered covered -> "covered";
                    case PartCoverage.Uncovered uncovered -> "uncovered";
                },
                !(answer instanceof PartCoverage.Uncovered),
                new TreeSet<>(review.grounds().policy().needs(part)),
                switch (answer) {
                    case PartCoverage.Free free -> List.of();
                    case PartCoverage.Covered covered ->
                        covered.by().stream().map(SignerShown::of).toList();
                    case PartCoverage.Uncovered uncovered ->
                        uncovered.by().stream().map(SignerShown::of).toList();
                },
                answer instanceof PartCoverage.Uncovered open ? open.gaps() : List.of(),
                reader.filter(Eligibility::maySign).isPresent(),
                reader.map(eligibility -> eligibility.refusals().stream()
                                .map(Reason::message)
                                .toList())
                        .orElse(List.of()));
    }
}
