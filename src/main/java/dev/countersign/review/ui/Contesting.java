package dev.countersign.review.ui;

import dev.countersign.kit.Actor;
import dev.countersign.review.Parts;
import dev.countersign.review.Waiver;
import dev.countersign.review.Waiving;
import dev.countersign.review.diff.LookingBack;
import dev.countersign.review.diff.PartDifference;
import java.util.Optional;

/**
 * What the waivers on a page need to be judged in.
 *
 * @param actor who reads the page
 * @param around the parts of the text that is read
 * @param onContest called after a waiver was contested
 */
public record Contesting(Waiving waiving, LookingBack lookingBack, Actor actor, Parts around, Runnable onContest) {

    boolean mayContest(Waiver waiver) {
        return waiving.mayContest(actor, waiver).isEmpty();
    }

    Optional<PartDifference> difference(Waiver waiver) {
        return lookingBack.declared(waiver, around);
    }

    void contest(Waiver waiver, String why) {
        waiving.contest(actor, waiver.article(), waiver.id(), why);
        onContest.run();
    }
}
