package dev.countersign.article;

import dev.countersign.kit.Absent;
import dev.countersign.kit.Contributor;
import dev.countersign.kit.Digest;
import dev.countersign.kit.EditionId;
import java.time.Instant;
import java.util.List;

/**
 * The edition that readers get now.
 *
 * @param number counts this article's editions from 1
 * @param revision the revision of the working text that it was made from
 * @param wording one digest over all its parts: a text of another wording is another text
 * @param writers who wrote the words of its parts that are not cards: publishing them makes them nobody else's
 */
public record LiveEdition(
        EditionId edition, int number, int revision, Instant publishedAt, Digest wording, List<Writers> writers) {

    public LiveEdition {
        writers = Absent.orEmpty(writers);
    }

    /** An edition of which it is not known who wrote it, as before that was kept. */
    public LiveEdition(EditionId edition, int number, int revision, Instant publishedAt, Digest wording) {
        this(edition, number, revision, publishedAt, wording, List.of());
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
