package dev.countersign.publishing.ui;

import dev.countersign.article.Authoring;
import dev.countersign.kit.Day;
import dev.countersign.people.Directory;
import dev.countersign.publishing.Catalogue;
import dev.countersign.publishing.Correcting;
import dev.countersign.publishing.LookingBack;
import dev.countersign.publishing.Publishing;
import dev.countersign.publishing.Withdrawing;
import dev.countersign.review.Requesting;
import dev.countersign.review.Reviewing;
import dev.countersign.treatment.Library;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The services that an article passes on its way to readers, for the page on which all of it happens. */
@Component
record Workshop(
        Authoring authoring,
        Library library,
        Directory directory,
        Reviewing reviewing,
        Requesting requesting,
        Publishing publishing,
        Withdrawing withdrawing,
        Correcting correcting,
        LookingBack past,
        Catalogue catalogue,
        InstantSource clock) {

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Day.of(clock.instant());
    }

    DraftSaving saving() {
        return new DraftSaving(authoring, library);
    }
}
