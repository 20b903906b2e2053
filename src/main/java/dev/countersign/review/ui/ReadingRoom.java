package dev.countersign.review.ui;

import dev.countersign.article.Authoring;
import dev.countersign.kit.Day;
import dev.countersign.review.Discussing;
import dev.countersign.review.Requesting;
import dev.countersign.review.Responding;
import dev.countersign.review.Reviewing;
import dev.countersign.review.Signing;
import dev.countersign.review.diff.LookingBack;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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
        LookingBack lookingBack,
        InstantSource clock) {

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Day.of(clock.instant());
    }
}
