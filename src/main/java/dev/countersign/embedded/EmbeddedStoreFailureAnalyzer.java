package dev.countersign.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows why the store did not open as a sentence instead of a stack trace. */
final class EmbeddedStoreFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedStoreException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedStoreException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
