package dev.countersign.article;

import dev.countersign.kit.Absent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says was wrong with what readers got. It stays with the article for ever; what turns out to be wrong with it is said by another
 * one that follows it.
 *
 * @param text what was wrong and what is right, in words for readers
 * @param introducedIn the number of the edition that first said it
 * @param mendedIn the number of the edition that no longer says it; null for as long as there is none
 * @param follows the id of an earlier correction that this one takes further; null for a first one
 * @see <a href="https://www.icmje.org/recommendations/browse/publishing-and-editorial-issues/corrections-and-version-control.html">ICMJE,
 *     Corrections, retractions, republications and version control</a>
 */
public record Correction(
        @NotNull Kind kind,
        @NotBlank @Size(max = 2000) String text,
        @Positive int introducedIn,
        @Nullable @Positive Integer mendedIn,
        @Nullable String follows) {

    public Correction {
        text = Absent.orEmpty(text);
    }

    /** The same correction, mended by the edition of this number. */
    public Correction mendedIn(int edition) {
        return new Correction(kind, text, introducedIn, edition, follows);
    }

    /** How much of what was said still stands. */
    public enum Kind {
        /** What was said is right and could be misread. */
        CLARIFICATION,
        /** Something that was said is wrong. */
        CORRECTION,
        /** What was said was right; newer findings change it. */
        UPDATE,
        /** A statement is taken back, with nothing in its place. */
        RETRACTION
    }
}
