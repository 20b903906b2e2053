package dev.countersign.publishing;

import dev.countersign.article.NotedCorrection;
import dev.countersign.kit.ArticleId;
import dev.countersign.people.Person;
import dev.countersign.review.PartCoverage;
import dev.countersign.review.PartKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an edition stands and among whom: what its envelope is made of besides itself.
 *
 * @param withdrawal what readers are told of an edition that was taken away; null for any other
 * @param recalls of the treatment cards that it shows
 * @param corrections those that are about it, oldest first
 * @param rules the policies, of which the newest is in force
 * @param uncovered the parts of its text that would not be covered by the policy in force
 * @param contested the parts whose cover rests on a waiver that a reviewer contests
 * @param people everybody that {@link EnvelopeMaking#peopleOf} names, as they are now
 */
record Surroundings(
        Standing standing,
        @Nullable WithdrawalNotice withdrawal,
        List<RecallNotice> recalls,
        List<NotedCorrection> corrections,
        ReviewRules rules,
        List<PartCoverage.Uncovered> uncovered,
        Set<PartKey> contested,
        List<Person> people) {

    /** The article to which readers are sent instead. */
    Optional<ArticleId> replacement() {
        return withdrawal == null || withdrawal.replacement() == null
                ? Optional.empty()
                : Optional.of(withdrawal.replacement().id());
    }
}
