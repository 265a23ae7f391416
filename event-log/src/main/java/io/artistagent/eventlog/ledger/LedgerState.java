package io.artistagent.eventlog.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What this process knows of the ledger, for its health and metrics. */
final class LedgerState {

    private volatile boolean following;
    private volatile LedgerProgress progress = new LedgerProgress(0, 0);
    private volatile long signed = -1;
    private volatile long alterations;
    private volatile @Nullable Instant uncheckedSince;
    private volatile boolean publishingFails;
    private volatile @Nullable Instant publishes;
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

    /** This process runs the self-check from now on, unless it does already. */
    void checks(Instant now) {
        if (uncheckedSince == null) {
            uncheckedSince = now;
        }
    }

    /** The self-check has reached the end of the ledger. */
    void checked(Instant now) {
        uncheckedSince = now;
    }

    /** Another process runs the self-check. */
    void checksNoMore() {
        uncheckedSince = null;
        alterations = 0;
    }

    /** How many seconds ago the self-check of this process last reached the end of the ledger or began; 0 if another process runs it. */
    double secondsUnchecked(Instant now) {
        Instant since = uncheckedSince;
        return since == null ? 0 : Duration.between(since, now).toMillis() / 1000.0;
    }

    /** Whether a place outside has not received a checkpoint for a while. */
    void publishingFails(boolean fails) {
        publishingFails = fails;
    }

    /** A round of publishing begins; the next one should soon follow. */
    void beginsToPublish(Instant now) {
        publishes = now;
    }

    /** Whether a place outside has not received a checkpoint for a while, or the thread that publishes is stuck. */
    boolean publishingFails(Instant now) {
        Instant round = publishes;
        return publishingFails || round != null && round.plus(Publisher.BEHIND).isBefore(now);
    }

    /** Whether the last attempt to follow the log or to sign failed. */
    boolean isFailing() {
        return failure != null;
    }
}
