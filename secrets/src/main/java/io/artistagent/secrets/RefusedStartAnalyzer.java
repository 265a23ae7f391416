package io.artistagent.secrets;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the refusal as a message instead of a stack trace. */
final class RefusedStartAnalyzer extends AbstractFailureAnalyzer<RefusedStart> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, RefusedStart refusal) {
        return new FailureAnalysis(
                refusal.getMessage(), "Set the named settings, for example as environment variables.", failure);
    }
}
