package dev.countersign.publishing;

import dev.countersign.article.RiskClass;
import dev.countersign.review.Policy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The policies that ever were in force, the newest first, as far as they bear on what is published.
 *
 * @param policies never empty
 */
record ReviewRules(List<Policy> policies) {

    ReviewRules {
        policies = List.copyOf(policies);
    }

    /** The one in force. */
    Policy inForce() {
        return policies.getFirst();
    }

    /** The one of this version; the one in force where that is not known. */
    Policy of(int version) {
        return policies.stream()
                .filter(policy -> policy.version() == version)
                .findFirst()
                .orElseGet(this::inForce);
    }

    /** The rules as they were at this moment. */
    ReviewRules asOf(Instant moment) {
        var then = policies.stream()
                .filter(policy -> !madeAt(policy).isAfter(moment))
                .toList();
        return then.isEmpty() ? new ReviewRules(List.of(policies.getLast())) : new ReviewRules(then);
    }

    /** The timetable of an edition of which the next review is due then; empty if it never is. */
    Optional<Timetable> timetable(@Nullable Instant due, RiskClass risk, Instant publishedAt) {
        if (due == null) return Optional.empty();
        var since = sameSince(risk);
        return Optional.of(Timetable.of(
                due, since.isAfter(publishedAt) ? since : publishedAt, inForce().overdue()));
    }

    /** Since when the rules that make a review overdue are what they are: other changes of policy begin no new grace. */
    private Instant sameSince(RiskClass risk) {
        var now = inForce();
        return madeAt(policies.stream()
                .takeWhile(policy -> policy.overdue().equals(now.overdue())
                        && policy.reviewPeriod(risk).equals(now.reviewPeriod(risk))
                        && policy.spreadDays() == now.spreadDays())
                .reduce((newer, older) -> older)
                .orElseThrow());
    }

    private static Instant madeAt(Policy policy) {
        return policy.made() == null ? Instant.EPOCH : policy.made().at();
    }
}
