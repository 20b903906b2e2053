package dev.countersign.publishing.ui;

import dev.countersign.article.Article;
import dev.countersign.kit.ui.When;
import dev.countersign.publishing.ui.DifferenceDialog.Version;
import dev.countersign.review.diff.Transcript;
import java.time.Instant;
import java.util.List;

/** The revisions of a text that can be compared, the newest first. */
final class Versions {

    private Versions() {}

    /** Every revision, with the cards as they read while it was the current one. */
    static List<Version> ofRevisions(Article article, Workshop workshop) {
        var now = workshop.now();
        return workshop.authoring().history(article, 1).reversed().stream()
                .map(revision -> new Version(
                        revision.number(),
                        words(
                                "Revision %d".formatted(revision.number()),
                                revision.by().name(),
                                revision.at(),
                                now),
                        () -> workshop.lookingBack()
                                .at(article, revision.number())
                                .orElse(Transcript.EMPTY)))
                .toList();
    }

    /** The one of this number. */
    static Version named(List<Version> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElse(versions.getLast());
    }

    private static String words(String what, String by, Instant at, Instant now) {
        return "%s, %s %s".formatted(what, by, When.inWords(at, now));
    }
}
