package io.artistagent.eventlog.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this process knows of the ledger, for its health and metrics. */
final class LedgerState {

    private volatile boolean following;
    private volatile LedgerProgress progress = new LedgerProgress(0, 0);
    private volatile long signed = -1;
    private volatile long alterations;
    private volatile boolean publishingFails;
    private volatile @Nullable Throwable failure;

    /** Another process follows the log. */
    void standsBy() {
        ended();
        failure = null;
    }

    /** This process does not follow the log any more. */
    void ended() {
        following = false;
        signed = -1;
    }

    void follows(LedgerProgress reached) {
        following = true;
        progress = reached;
    }

    /** All leaves up to a size have a checkpoint. */
    void signed(long size) {
        signed = size;
        failure = null;
    }

    boolean isSigned(long size) {
        return signed >= size;
    }

    /** Whether a checkpoint was signed since this process has begun to follow the log, and after the last failure. */
    boolean hasSigned() {
        return signed >= 0;
    }

    /** How many leaves have no checkpoint yet. */
    long unsigned() {
        return following && signed >= 0 ? Math.max(0, progress.size() - signed) : 0;
    }

    void failed(Throwable why) {
        signed = -1;
        failure = why;
    }

    /** Whether this process is the one that follows the log. */
    boolean isFollowing() {
        return following;
    }

    LedgerProgress progress() {
        return progress;
    }

    /** Why the ledger contradicts itself, if it does. */
    Optional<LedgerBroken> broken() {
        return failure instanceof LedgerBroken broken ? Optional.of(broken) : Optional.empty();
    }

    /** How many differences between the log and the ledger are known. */
    void altered(long count) {
        alterations = count;
    }

    long alterations() {
        return alterations;
    }

    /** Whether a place outside has not received a checkpoint for a while. */
    void publishingFails(boolean fails) {
        publishingFails = fails;
    }

    boolean publishingFails() {
        return publishingFails;
    }

    /** Whether the last attempt to follow the log or to sign failed. */
    boolean isFailing() {
        return failure != null;
    }
}
