package io.artistagent.query.audit.ledger;

import io.artistagent.api.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The log is on Axon Server, which has no ledger. */
final class NoLedger extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    NoLedger() {
        super(
                HttpStatus.NOT_IMPLEMENTED,
                Problem.of(
                        HttpStatus.NOT_IMPLEMENTED,
                        "no-ledger",
                        "This log has no ledger",
                        "The log is on Axon Server. Only a log in PostgreSQL has a ledger."),
                null);
    }
}
