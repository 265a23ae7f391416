package io.artistagent.query.audit.export;

import io.artistagent.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** This installation cannot export, because its log has no ledger. */
final class NoExports extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    NoExports() {
        super(
                HttpStatus.NOT_IMPLEMENTED,
                Problem.of(
                        HttpStatus.NOT_IMPLEMENTED,
                        "no-exports",
                        "This log cannot be exported",
                        "An export needs an event log in PostgreSQL with its ledger. This installation has its log on Axon"
                                + " Server."),
                null);
    }
}
