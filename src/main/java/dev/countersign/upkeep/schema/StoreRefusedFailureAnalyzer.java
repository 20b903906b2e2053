package dev.countersign.upkeep.schema;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why a start was refused as sentences instead of a stack trace. */
final class StoreRefusedFailureAnalyzer extends AbstractFailureAnalyzer<StoreRefusedException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StoreRefusedException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
