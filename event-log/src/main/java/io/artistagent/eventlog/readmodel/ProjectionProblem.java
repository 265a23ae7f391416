package io.artistagent.eventlog.readmodel;

import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.util.MimeType;

/**
 * Why a projection does not do what an operator asks for, as RFC 9457 has it.
 *
 * @param type which kind of refusal
 * @param title the same in words
 * @param status of HTTP
 * @param detail what can be done
 */
record ProjectionProblem(String type, String title, int status, String detail) {

    private static final int CONFLICT = 409;
    private static final MimeType JSON = MimeType.valueOf("application/problem+json");

    static final ProjectionProblem NOT_HERE = new ProjectionProblem(
            "/problems/not-found",
            "There is no such projection here",
            WebEndpointResponse.STATUS_NOT_FOUND,
            "GET /actuator/projections lists those of this process; others may run in another one.");

    static final ProjectionProblem STUCK = new ProjectionProblem(
            "/problems/projection-stuck",
            "The projection is stuck",
            WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
            "It repeats something that fails, or is being stopped, and handles nothing else meanwhile. The log says what it is; once it"
                    + " goes on, ask again.");

    static final ProjectionProblem AT_WORK = new ProjectionProblem(
            "/problems/projection-at-work",
            "The projection is at work",
            WebEndpointResponse.STATUS_SERVICE_UNAVAILABLE,
            "What it handles takes longer than this answer may. What was put aside comes next; GET /actuator/projections shows how much"
                    + " of it is left.");

    static final ProjectionProblem NOT_REPEATED = new ProjectionProblem(
            "/problems/projection-not-repeated",
            "The projection never repeats what it did",
            CONFLICT,
            "An automation acts once for each event, so there is nothing to rebuild. POST /actuator/projections/NAME handles again what it has"
                    + " put aside.");

    static final ProjectionProblem IS_BEING_FILLED = new ProjectionProblem(
            "/problems/projection-is-being-filled",
            "A version of the read model is being filled already",
            CONFLICT,
            "GET /actuator/rebuilds shows how far it is. Wait until it has taken over, or cancel it.");

    static final ProjectionProblem NO_SUCH_REBUILD = new ProjectionProblem(
            "/problems/not-found",
            "There is no such rebuild",
            WebEndpointResponse.STATUS_NOT_FOUND,
            "GET /actuator/rebuilds lists the latest ones.");

    static final ProjectionProblem NOT_IN_THIS_STATE = new ProjectionProblem(
            "/problems/rebuild-state",
            "The state of the rebuild does not allow it",
            CONFLICT,
            "A running rebuild can be paused, a paused or failed one resumed, and one that has not ended cancelled. GET /actuator/rebuilds/ID"
                    + " shows its state.");

    WebEndpointResponse<Object> answer() {
        return new WebEndpointResponse<>(this, status, JSON);
    }
}
