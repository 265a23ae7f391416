package io.artistagent.command.privacy;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.eventlog.ledger.Ledger;
import io.artistagent.eventlog.ledger.LedgerBroken;
import io.artistagent.eventlog.ledger.SignedCheckpoint;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The signed states of the ledger that a certificate names. */
@Component
class LedgerCheckpoints {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerCheckpoints.class);

    /** Absent if the log is on Axon Server, which has no ledger. */
    private final ObjectProvider<Ledger> ledger;

    LedgerCheckpoints(ObjectProvider<Ledger> ledger) {
        this.ledger = ledger;
    }

    /**
     * The newest one.
     *
     * @throws org.springframework.dao.TransientDataAccessException if the ledger is not ready; the caller tries again later
     */
    @Nullable
    String newest() {
        return note(Ledger::checkpoint);
    }

    /**
     * One that includes the event with this index.
     *
     * @throws org.springframework.dao.TransientDataAccessException if the ledger has not followed the log so far yet
     */
    @Nullable
    String including(long index) {
        return note(all -> all.checkpointIncluding(index));
    }

    /** A ledger that contradicts itself is reported by its own health; it must not keep a person from being erased. */
    private @Nullable String note(Function<Ledger, SignedCheckpoint> which) {
        Ledger all = ledger.getIfAvailable();
        if (all == null) {
            return null;
        }
        try {
            return which.apply(all).note();
        } catch (LedgerBroken broken) {
            LOG.warn("The ledger is broken, so a certificate names no checkpoint", LoggedFailure.of(broken));
            return null;
        }
    }
}
