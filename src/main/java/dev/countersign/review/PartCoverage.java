package dev.countersign.review;

import dev.countersign.people.Scope;
import java.util.List;

/** The answer of {@link Coverage} for one part. */
public sealed interface PartCoverage {

    /** The part that is spoken of. */
    Part part();

    /** Policy asks for no signature. */
    record Free(Part part) implements PartCoverage {}

    /** Every scope it needs is signed for. */
    record Covered(Part part, List<Cover> by) implements PartCoverage {
        public Covered {
            by = List.copyOf(by);
        }
    }

    /**
     * At least one scope is not signed for.
     *
     * @param by what is signed for already
     * @param gaps what is missing; never empty
     */
    record Uncovered(Part part, List<Cover> by, List<Gap> gaps) implements PartCoverage {
        public Uncovered {
            by = List.copyOf(by);
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * A sign-off that counts for a scope.
     *
     * @param through the waivers that carry it from the words that were signed to these, the first first; empty if it is over these very words
     */
    record Cover(Scope scope, SignOff signOff, List<Waiver> through) {
        public Cover {
            through = List.copyOf(through);
        }

        /** A sign-off over these very words. */
        Cover(Scope scope, SignOff signOff) {
            this(scope, signOff, List.of());
        }
    }

    /**
     * A scope that nobody, or too few, signed for.
     *
     * @param missing how many signers
     * @param why what stands in the way, as the end of a sentence
     */
    record Gap(Scope scope, int missing, String why) {

        /** One sentence for people, without its full stop. */
        public String inWords() {
            var who = missing == 1 ? "someone" : "%d more people".formatted(missing);
            return "needs %s qualified for %s: %s".formatted(who, scope, why);
        }
    }
}
