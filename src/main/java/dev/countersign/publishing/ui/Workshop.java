package dev.countersign.publishing.ui;

import dev.countersign.article.Authoring;
import dev.countersign.kit.Day;
import dev.countersign.kit.ui.ArticleAside;
import dev.countersign.people.Directory;
import dev.countersign.publishing.Catalogue;
import dev.countersign.publishing.Correcting;
import dev.countersign.publishing.PastEditions;
import dev.countersign.publishing.Publishing;
import dev.countersign.publishing.Withdrawing;
import dev.countersign.review.Discussing;
import dev.countersign.review.HandingBack;
import dev.countersign.review.Requesting;
import dev.countersign.review.Reviewing;
import dev.countersign.review.Waiving;
import dev.countersign.review.diff.LookingBack;
import dev.countersign.treatment.Library;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** The services that an article passes on its way to readers, for the page on which all of it happens. */
@Component
record Workshop(
        Authoring authoring,
        Library library,
        Directory directory,
        Reviewing reviewing,
        Requesting requesting,
        HandingBack handingBack,
        Discussing discussing,
        Waiving waiving,
        Publishing publishing,
        Withdrawing withdrawing,
        Correcting correcting,
        PastEditions past,
        Catalogue catalogue,
        List<ArticleAside> asides,
        LookingBack lookingBack,
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
