package dev.countersign.kit.http;

/** Carries a {@link Problem} out of whatever was answering. */
public final class Problematic extends RuntimeException {

    private final transient Problem problem;

    Problematic(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }
}
