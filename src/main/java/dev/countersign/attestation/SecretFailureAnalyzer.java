package dev.countersign.attestation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong with the secret as a sentence instead of a stack trace. */
final class SecretFailureAnalyzer extends AbstractFailureAnalyzer<SecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SecretException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
