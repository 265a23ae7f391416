package io.artistagent.eventlog.operation;

import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;

/**
 * Why an operator's request is refused, in the terms of RFC 9457.
 *
 * @param slug the kind of problem, as the last segment of its type
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what the operator can do
 * @param temporary whether the same request may soon succeed
 */
public record OperationProblem(String slug, String title, int status, String detail, boolean temporary) {

    private static final int CONFLICT = 409;

    private static final int NOT_IMPLEMENTED = 501;

    static final OperationProblem LOG_ON_AXON_SERVER = new OperationProblem(
            "log-on-axon-server",
            "The log is on Axon Server",
            NOT_IMPLEMENTED,
            "This is only possible with a log in PostgreSQL.",
            false);

    static final OperationProblem NO_SUCH_PROJECTION = new OperationProblem(
            "not-found",
            "There is no such projection here",
            WebEndpointResponse.STATUS_NOT_FOUND,
            "The list of projections names those that can be chosen.",
            false);

    static final OperationProblem STUCK = new OperationProblem(
            "projection-stuck",
            "The projection is stuck",
            WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
            "It is retrying a failure or being stopped, and cannot do anything else now. The log shows the cause; try again once the"
                    + " projection continues.",
            true);

    static final OperationProblem FOLLOWED_ELSEWHERE = new OperationProblem(
            "projection-elsewhere",
            "Another process follows the projection",
            WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
            "Only the process that follows a projection can retry its dead letters: the one whose GET /actuator/projections shows a"
                    + " position. Send this request there.",
            false);

    static final OperationProblem BUSY = new OperationProblem(
            "projection-at-work",
            "The projection is busy",
            WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
            "Its current batch takes longer than this request may wait. The dead letters are retried next; the list of projections shows"
                    + " how many are left.",
            true);

    static final OperationProblem NOT_REPEATED = new OperationProblem(
            "projection-not-repeated",
            "The projection never repeats its actions",
            CONFLICT,
            "An automation acts once for each event, so there is nothing to rebuild. Its dead letters can be retried.",
            false);

    static final OperationProblem IS_BEING_FILLED = new OperationProblem(
            "projection-is-being-filled",
            "A version of the read model is already being filled",
            CONFLICT,
            "The list of rebuilds shows its progress. Wait until it has taken over, resume it if it is paused, or cancel it.",
            false);

    static final OperationProblem NO_SUCH_REBUILD = new OperationProblem(
            "not-found",
            "There is no such rebuild",
            WebEndpointResponse.STATUS_NOT_FOUND,
            "The list of rebuilds shows the latest ones.",
            false);

    static final OperationProblem NOT_IN_THIS_STATE = new OperationProblem(
            "rebuild-state",
            "The rebuild’s state does not allow this",
            CONFLICT,
            "A running rebuild can be paused, a paused or failed one resumed, and one that has not ended cancelled. The list of"
                    + " rebuilds shows its state.",
            false);

    static final OperationProblem NO_SUCH_DEAD_LETTER = new OperationProblem(
            "not-found",
            "There is no such dead letter",
            WebEndpointResponse.STATUS_NOT_FOUND,
            "It may have been handled or evicted meanwhile. The list of dead letters shows those that are left.",
            false);

    static final OperationProblem RETRY_IS_PENDING = new OperationProblem(
            "retry-is-pending",
            "The dead letter has not been retried yet",
            WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
            "The request is stored. The process that follows the projection retries the dead letter as soon as it can; the list of dead"
                    + " letters shows the result.",
            true);

    static final OperationProblem WAITS_FOR_ANOTHER = new OperationProblem(
            "dead-letter-waits",
            "An earlier event of the same aggregate is set aside as well",
            CONFLICT,
            "The events of an aggregate are handled in order, so only the first that is set aside can be evicted. Settle that one first.",
            false);

    static final OperationProblem ERASURES_STAY = new OperationProblem(
            "erasure-is-not-evicted",
            "An erasure cannot be evicted",
            CONFLICT,
            "Without it, the projection would keep the data of an erased person. Fix the cause and retry the event, or rebuild the read"
                    + " model.",
            false);

    static final OperationProblem EVENT_IS_MISSING = new OperationProblem(
            "dead-letter-without-event",
            "The log does not have the event",
            CONFLICT,
            "Somebody has removed it from the log, so nobody can tell whether it is an erasure, which cannot be evicted. Restore the event"
                    + " from a backup, then retry it.",
            false);

    static final OperationProblem ALREADY_REENCRYPTING = new OperationProblem(
            "reencryption-is-running",
            "The log is already being re-encrypted",
            CONFLICT,
            "Only one process at a time can do this. GET /actuator/reencryption shows the progress in the process that does.",
            false);

    OperationRefused refusal() {
        return new OperationRefused(this);
    }
}
