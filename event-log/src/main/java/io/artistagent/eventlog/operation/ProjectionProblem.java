package io.artistagent.eventlog.operation;

import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.util.MimeType;

/**
 * Why an operator's request to a projection is refused, as a problem in the sense of RFC 9457.
 *
 * @param type the kind of problem, as a URI
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what the operator can do
 */
record ProjectionProblem(String type, String title, int status, String detail) {

    private static final int CONFLICT = 409;
    private static final MimeType JSON = MimeType.valueOf("application/problem+json");

    static final ProjectionProblem NO_SUCH_PROJECTION = new ProjectionProblem(
            "/problems/not-found",
            "There is no such projection here",
            WebEndpointResponse.STATUS_NOT_FOUND,
            "GET /actuator/projections lists those of this process; others may run in another one.");

    static final ProjectionProblem STUCK = new ProjectionProblem(
            "/problems/projection-stuck",
            "The projection is stuck",
            WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
            "It is retrying a failure or being stopped, and cannot do anything else now. The log shows the cause; try again once the"
                    + " projection continues.");

    static final ProjectionProblem FOLLOWED_ELSEWHERE = new ProjectionProblem(
            "/problems/projection-elsewhere",
            "Another process follows the projection",
            WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
            "Only the process that follows a projection can retry its dead letters: the one whose GET /actuator/projections shows a"
                    + " position. Send this request there.");

    static final ProjectionProblem BUSY = new ProjectionProblem(
            "/problems/projection-at-work",
            "The projection is busy",
            WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
            "Its current batch takes longer than this request may wait. The dead letters are retried next; GET /actuator/projections shows"
                    + " how many are left.");

    static final ProjectionProblem NOT_REPEATED = new ProjectionProblem(
            "/problems/projection-not-repeated",
            "The projection never repeats its actions",
            CONFLICT,
            "An automation acts once for each event, so there is nothing to rebuild. POST /actuator/projections/NAME retries its dead"
                    + " letters.");

    static final ProjectionProblem IS_BEING_FILLED = new ProjectionProblem(
            "/problems/projection-is-being-filled",
            "A version of the read model is already being filled",
            CONFLICT,
            "GET /actuator/rebuilds shows its progress. Wait until it has taken over, or cancel it.");

    static final ProjectionProblem NO_SUCH_REBUILD = new ProjectionProblem(
            "/problems/not-found",
            "There is no such rebuild",
            WebEndpointResponse.STATUS_NOT_FOUND,
            "GET /actuator/rebuilds lists the latest ones.");

    static final ProjectionProblem NOT_IN_THIS_STATE = new ProjectionProblem(
            "/problems/rebuild-state",
            "The rebuild's state does not allow this",
            CONFLICT,
            "A running rebuild can be paused, a paused or failed one resumed, and one that has not ended cancelled. GET /actuator/rebuilds/ID"
                    + " shows its state.");

    WebEndpointResponse<Object> response() {
        return new WebEndpointResponse<>(this, status, JSON);
    }
}
