package dev.countersign.publishing;

import dev.countersign.article.Correction;
import dev.countersign.article.NotedCorrection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction as readers get it; who noted it is the house's own affair.
 *
 * @param introducedIn the number of the edition that first said what was wrong
 * @param mendedIn the number of the edition that no longer says it; absent for as long as there is none
 * @param follows the id of the correction that it takes further
 */
record PublicCorrection(
        String id,
        Instant at,
        Correction.Kind kind,
        String text,
        int introducedIn,
        @Nullable Integer mendedIn,
        @Nullable String follows) {

    static PublicCorrection of(NotedCorrection noted) {
        var correction = noted.correction();
        return new PublicCorrection(
                noted.id(),
                noted.at(),
                correction.kind(),
                correction.text(),
                correction.introducedIn(),
                correction.mendedIn(),
                correction.follows());
    }
}
