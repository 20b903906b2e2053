package dev.countersign.review.ui;

import dev.countersign.article.Authoring;
import dev.countersign.kit.Actor;
import dev.countersign.kit.Day;
import dev.countersign.kit.PasskeyChallenges;
import dev.countersign.kit.Refusal.Reason;
import dev.countersign.kit.SecondWay;
import dev.countersign.kit.SigningLimit;
import dev.countersign.review.Discussing;
import dev.countersign.review.Part;
import dev.countersign.review.Requesting;
import dev.countersign.review.Responding;
import dev.countersign.review.Review;
import dev.countersign.review.Reviewing;
import dev.countersign.review.Signing;
import dev.countersign.review.Waiving;
import dev.countersign.review.diff.LookingBack;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The services that a reviewer uses, for the page on which they read and sign. */
@Component
record ReadingRoom(
        Authoring authoring,
        Reviewing reviewing,
        Signing signing,
        Requesting requesting,
        Responding responding,
        Discussing discussing,
        Waiving waiving,
        LookingBack lookingBack,
        SecondWay secondWay,
        PasskeyChallenges passkeys,
        List<SigningLimit> limits,
        InstantSource clock) {

    /** How this actor shows that it is they. */
    ProofField proof(Actor actor) {
        if (secondWay.isFor(actor)) return new CodeProof(secondWay, actor);
        return passkeys.isFor(actor) ? new PasskeyProof(passkeys, actor) : new PasswordProof();
    }

    /** How parts stand for an actor, where what waits for them may be kept from them by what they were let in for. */
    List<PartStanding> within(Actor actor, Review review, List<PartStanding> standings) {
        var waiting = standings.stream()
                .filter(PartStanding.NeedsYou.class::isInstance)
                .map(PartStanding::part)
                .collect(Collectors.toMap(part -> part.key().value(), Part::digest));
        var against = limits.stream()
                .flatMap(limit -> limit.against(actor, review.article().id(), waiting).stream())
                .collect(Collectors.groupingBy(Reason::at, Collectors.mapping(Reason::message, Collectors.toList())));
        return standings.stream()
                .map(standing -> standing instanceof PartStanding.NeedsYou needsYou
                                && against.containsKey(needsYou.part().key().value())
                        ? new PartStanding.NotYours(
                                needsYou.part(),
                                PartStanding.Obstacle.LIMIT,
                                against.get(needsYou.part().key().value()))
                        : standing)
                .toList();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Day.of(clock.instant());
    }
}
