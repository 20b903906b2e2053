package dev.countersign.article;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The edition that readers get now.
 *
 * @param number counts this article's editions from 1
 * @param revision the revision of the working text that it was made from
 * @param wording one digest over all its parts: a text of another wording is another text
 * @param told the steps of its life that somebody was told of
 */
public record LiveEdition(
        EditionId edition, int number, int revision, Instant publishedAt, Digest wording, List<Told> told) {

    public LiveEdition {
        told = Absent.orEmpty(told);
    }

    /** An edition that has just come, or one of which nothing was ever told. */
    public LiveEdition(EditionId edition, int number, int revision, Instant publishedAt, Digest wording) {
        this(edition, number, revision, publishedAt, wording, List.of());
    }

    /** When this step was told of, if it was. */
    public Optional<Instant> told(Told.Step step, String about) {
        return told.stream()
                .filter(one -> one.step() == step && one.about().equals(about))
                .map(Told::at)
                .findFirst();
    }

    /** The same edition after this was told, which takes the place of what was told of the same step before. */
    public LiveEdition telling(Told step) {
        var all = new ArrayList<>(told);
        all.removeIf(one -> one.step() == step.step());
        all.add(step);
        return new LiveEdition(edition, number, revision, publishedAt, wording, all);
    }
}
