package io.artistagent.command.privacy;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signed states of the ledger that a certificate names. */
@Component
class LedgerCheckpoints {

    /** The newest one. */
    @Nullable
    String newest() {
        return null;
    }

    /** One that includes the event with this index. */
    @Nullable
    String including(long index) {
        return null;
    }
}
