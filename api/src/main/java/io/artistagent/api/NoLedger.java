package io.artistagent.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** The log is on Axon Server, which has no ledger. */
public final class NoLedger extends ErrorResponseException {

    private static final long serialVersionUID = 1;

    public NoLedger() {
        super(
                HttpStatus.NOT_IMPLEMENTED,
                Problem.of(
                        HttpStatus.NOT_IMPLEMENTED,
                        "no-ledger",
                        "This log has no ledger",
                        "The log is on Axon Server. Only a log in PostgreSQL has a ledger, which exports and certificates need as well."),
                null);
    }
}
