package dev.countersign.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Words of a part that somebody speaks of, with a little of what stands around them, by which they are found again: the TextQuoteSelector of
 * the W3C Web Annotation Data Model. Kept in the normal form of {@link PartText}, so that white space never tells two texts apart.
 *
 * @param exact the words themselves
 * @param prefix what stands before them
 * @param suffix what stands behind them
 * @see <a href="https://www.w3.org/TR/annotation-model/#text-quote-selector">Text quote selector</a>
 */
public record Quote(
        @NotNull @Size(min = 1, max = 1000, message = "must be at least one word and at most 1,000 characters: choose less") String exact,

        @Size(max = 100) String prefix,
        @Size(max = 100) String suffix) {

    public Quote {
        exact = normal(exact);
        prefix = normal(prefix);
        suffix = normal(suffix);
    }

    private static String normal(@Nullable String text) {
        return text == null ? "" : PartText.normal(text).strip();
    }
}
