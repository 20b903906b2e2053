package dev.countersign;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says to the person at the terminal why the application did not start, in sentences and nothing else. */
final class StartFailure implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println(analysis.getDescription());
        if (analysis.getAction() != null) System.err.println(analysis.getAction());
    }
}
