package dev.countersign.article;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Contributor;
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
 * @param writers who wrote the words of its parts that are not cards: publishing them makes them nobody else's
 * @param told the steps of its life that somebody was told of
 */
public record LiveEdition(
        EditionId edition,
        int number,
        int revision,
        Instant publishedAt,
        Digest wording,
        List<Writers> writers,
        List<Told> told) {

    public LiveEdition {
        writers = Absent.orEmpty(writers);
        told = Absent.orEmpty(told);
    }

    /** An edition of which nobody was told anything yet. */
    public LiveEdition(
            EditionId edition, int number, int revision, Instant publishedAt, Digest wording, List<Writers> writers) {
        this(edition, number, revision, publishedAt, wording, writers, List.of());
    }

    /** An edition of which it is not known who wrote it, as before that was kept. */
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
        return new LiveEdition(edition, number, revision, publishedAt, wording, writers, all);
    }

    /**
     * Whose words a part is made of.
     *
     * @param by who wrote them
     * @param waivedBy who declared changes of them editorial
     */
    public record Writers(String part, List<Contributor> by, List<Contributor> waivedBy) {
        public Writers {
            by = Absent.orEmpty(by);
            waivedBy = Absent.orEmpty(waivedBy);
        }
    }
}
