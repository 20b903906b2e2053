package dev.countersign.article;

import dev.countersign.kit.Absent;
import dev.countersign.kit.ArticleId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says when an edition is taken away from readers, who get to read it instead.
 *
 * @param reason in words for readers
 * @param replacement the article that they should read now; null if there is none
 * @see <a href="https://publicationethics.org/guidance/guideline/retraction-guidelines">COPE, Retraction guidelines</a>
 * @see <a href="https://www.niso.org/publications/rp-45-2024-crec">NISO RP-45-2024, Communication of Retractions, Removals, and Expressions of
 *     Concern</a>
 */
public record Withdrawal(
        @NotBlank @Size(max = 1000) String reason,
        @NotNull Severity severity,
        @Nullable ArticleId replacement) {

    public Withdrawal {
        reason = Absent.orEmpty(reason);
    }

    /** How bad it is to have read it, and to go on showing it; the worst last. The guidelines above tell the same cases apart. */
    public enum Severity {
        /** Nothing is wrong with what it says: a duplicate, a question of rights, published too early. */
        ADMINISTRATIVE,
        /** It was right when it was signed; newer findings or guidance overtook it. */
        OUTDATED,
        /** It says something wrong, or rests on a source that cannot be trusted. */
        INACCURATE,
        /** Who follows it may come to harm: copies are to go at once, and readers to be told. */
        HARMFUL
    }
}
