package dev.countersign.review.diff;

import dev.countersign.review.Part;
import dev.countersign.review.PartKey;
import dev.countersign.review.SignOff;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a text since somebody last signed it.
 *
 * @param last for each part that they ever signed, the last sign-off they gave over it
 * @param day on which they last signed anything in this article or, if they never did, any card that it shows
 * @param difference from what they saw then to what it says now
 */
public record SinceSigned(Map<PartKey, SignOff> last, LocalDate day, Difference difference) {

    public SinceSigned {
        last = Map.copyOf(last);
    }

    /** The last sign-off that they gave over this part, in whatever words it was then. */
    public Optional<SignOff> last(PartKey key) {
        return Optional.ofNullable(last.get(key));
    }

    /** Since when this part says something else than what they signed; empty if it does not, or if they never signed it. */
    public Optional<LocalDate> changed(Part part) {
        return last(part.key())
                .filter(signOff -> signOff.over(part.digest()).isEmpty())
                .map(SignOff::day);
    }
}
