package dev.countersign;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.support.SpringFactoriesLoader;

@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    @Test
    void saysWhyAndWhatToDoAndNothingElse(CapturedOutput output) {
        var analysis = new FailureAnalysis("The folder is in use.", "Stop the other one.", null);

        SpringFactoriesLoader.loadFactories(FailureAnalysisReporter.class, null).stream()
                .filter(StartFailure.class::isInstance)
                .forEach(reporter -> reporter.report(analysis));

        assertThat(output.getErr().lines()).containsExactly("The folder is in use.", "Stop the other one.");
        assertThat(output.getOut()).isEmpty();
    }
}
