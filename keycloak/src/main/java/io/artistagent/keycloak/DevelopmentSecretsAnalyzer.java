package io.artistagent.keycloak;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has the refusal shown as its sentence instead of a stack trace. */
final class DevelopmentSecretsAnalyzer extends AbstractFailureAnalyzer<DevelopmentSecrets> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, DevelopmentSecrets refusal) {
        return new FailureAnalysis(
                refusal.getMessage(), "Set what is named, for example as environment variables.", failure);
    }
}
