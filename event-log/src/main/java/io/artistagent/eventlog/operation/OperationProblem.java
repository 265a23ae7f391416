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

    static final OperationProblem NO_SUCH_PROJECTION = new OperationProblem(
            "not-found",
            "There is no such projection here",
            WebEndpointResponse.STATUS_NOT_FOUND,
            "GET /actuator/projections lists those of this process; others may run in another one.",
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
            "Its current batch takes longer than this request may wait. The dead letters are retried next; GET /actuator/projections shows"
                    + " how many are left.",
            true);

    static final OperationProblem NOT_REPEATED = new OperationProblem(
            "projection-not-repeated",
            "The projection never repeats its actions",
            CONFLICT,
            "An automation acts once for each event, so there is nothing to rebuild. POST /actuator/projections/NAME retries its dead"
                    + " letters.",
            false);

    static final OperationProblem IS_BEING_FILLED = new OperationProblem(
            "projection-is-being-filled",
            "A version of the read model is already being filled",
            CONFLICT,
            "GET /actuator/rebuilds shows its progress. Wait until it has taken over, resume it if it is paused, or cancel it.",
            false);

    static final OperationProblem NO_SUCH_REBUILD = new OperationProblem(
            "not-found",
            "There is no such rebuild",
            WebEndpointResponse.STATUS_NOT_FOUND,
            "GET /actuator/rebuilds lists the latest ones.",
            false);

    static final OperationProblem NOT_IN_THIS_STATE = new OperationProblem(
            "rebuild-state",
            "The rebuild’s state does not allow this",
            CONFLICT,
            "A running rebuild can be paused, a paused or failed one resumed, and one that has not ended cancelled. GET /actuator/rebuilds/ID"
                    + " shows its state.",
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
