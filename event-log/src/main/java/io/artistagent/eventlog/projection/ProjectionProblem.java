package io.artistagent.eventlog.projection;

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
            "What it does is done once for each event, so there is nothing to build anew. What it has put aside is handled again by POST"
                    + " /actuator/projections/NAME.");

    static final ProjectionProblem FOLLOWED_BY_OTHERS = new ProjectionProblem(
            "/problems/projection-followed-by-others",
            "Other processes follow the log for this projection",
            CONFLICT,
            "It can be built anew by one that does so alone: stop the others, and ask again.");

    WebEndpointResponse<Object> answer() {
        return new WebEndpointResponse<>(this, status, JSON);
    }
}
