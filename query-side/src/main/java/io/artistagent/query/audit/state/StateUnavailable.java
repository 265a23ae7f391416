package io.artistagent.query.audit.state;

import io.artistagent.api.Problem;
import io.artistagent.eventlog.codec.StoredEvent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The state of an aggregate at a moment cannot be told. */
final class StateUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemDetail problem;

    private StateUnavailable(ProblemDetail problem) {
        super(problem.getTitle(), null, false, false);
        this.problem = problem;
    }

    static StateUnavailable notYet(StoredEvent first) {
        ProblemDetail problem = Problem.of(
                HttpStatus.NOT_FOUND,
                "not-yet",
                "Nothing had happened yet",
                "The first event of this aggregate happened later: at %s, with the index %d."
                        .formatted(first.time(), first.index()));
        problem.setProperty("firstAt", first.time());
        problem.setProperty("firstIndex", first.index());
        return new StateUnavailable(problem);
    }

    static StateUnavailable tooLong(long most) {
        return new StateUnavailable(Problem.of(
                HttpStatus.CONFLICT,
                "history-too-long",
                "The history is too long",
                "A state is computed from at most %,d events. Ask for an earlier moment.".formatted(most)));
    }

    static StateUnavailable tooManyChanges(long most) {
        return new StateUnavailable(Problem.of(
                HttpStatus.CONFLICT,
                "history-too-long",
                "Too much happened in between",
                "Two states are compared over at most %,d events. Choose moments that are closer together."
                        .formatted(most)));
    }

    static StateUnavailable unreadable(StoredEvent event) {
        ProblemDetail problem = Problem.of(
                HttpStatus.CONFLICT,
                "history-unreadable",
                "An event cannot be read",
                "The history up to this moment contains an event that cannot be read. Ask for a moment before it.");
        problem.setProperty("index", event.index());
        problem.setProperty("at", event.time());
        return new StateUnavailable(problem);
    }

    static StateUnavailable unreadable() {
        return new StateUnavailable(Problem.of(
                HttpStatus.CONFLICT,
                "history-unreadable",
                "An event cannot be read",
                "The history up to this moment contains an event that cannot be read. Ask for an earlier moment."));
    }

    static StateUnavailable unknownType() {
        return new StateUnavailable(
                Problem.of(
                        HttpStatus.NOT_IMPLEMENTED,
                        "unknown-aggregate-type",
                        "The type of this aggregate is unknown",
                        "This program has no class that turns its events into a state. The trail shows the events themselves."));
    }

    ProblemDetail problem() {
        return problem;
    }
}
