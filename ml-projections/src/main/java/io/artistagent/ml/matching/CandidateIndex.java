package io.artistagent.ml.matching;

import io.artistagent.ml.features.FeatureReader;
import io.artistagent.ml.features.FeatureState;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the candidates in memory, as current as the database. Each query reads the state of the features, a single row, and loads what is
 * newer. All nodes therefore answer from the same features, whichever node runs the projection.
 */
@Component
class CandidateIndex {

    /** The index is rebuilt beyond this number of dimensions per candidate, because unused dimensions, such as old genres, remain. */
    private static final int DIMENSIONS_FOR_EACH = 64;

    private final FeatureReader table;
    private final TransactionTemplate snapshot;
    private final int most;
    private final ReentrantLock refreshing = new ReentrantLock();
    private volatile Candidates candidates = Candidates.of(FeatureState.NOTHING, List.of(), 0);

    /**
     * @param most the maximum number of artists, about 5 kB each
     */
    CandidateIndex(
            FeatureReader table,
            PlatformTransactionManager transactions,
            @Value("${artist-agent.ml.matching.most-candidates:50000}") int most) {
        this.table = table;
        this.most = most;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Returns all candidates, including everything projected before the call. */
    Candidates current() {
        if (candidates.asOf().equals(table.state())) {
            return candidates;
        }
        refreshing.lock();
        try {
            Candidates fresh = snapshot.execute(transaction -> refreshed(candidates));
            // A request from before the switch to a rebuilt version must not restore the old version for others
            if (fresh.asOf().modelVersion() >= candidates.asOf().modelVersion()) {
                candidates = fresh;
            }
            return fresh;
        } finally {
            refreshing.unlock();
        }
    }

    private Candidates refreshed(Candidates old) {
        FeatureState state = table.state();
        if (old.asOf().equals(state)) {
            return old;
        }
        boolean outgrown = old.dimensions() > DIMENSIONS_FOR_EACH * (old.size() + 1_000);
        if (!old.asOf().leadsTo(state) || outgrown) {
            return Candidates.of(state, table.active(0, most), most);
        }
        Candidates changed = old.with(state, table.newerThan(old.asOf().version()), most);
        int missing = changed.missing(most);
        return missing == 0 ? changed : changed.filledUp(table.active(changed.size(), missing), most);
    }
}
