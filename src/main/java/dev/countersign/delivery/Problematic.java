package dev.countersign.delivery;

/** Carries a {@link Problem} out of whatever was answering. */
final class Problematic extends RuntimeException {

    private final transient Problem problem;

    Problematic(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
