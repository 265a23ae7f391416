package io.artistagent.web.audit.state;

import io.artistagent.web.client.Problem;
import io.artistagent.web.frame.PageContext;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Why there is no state of a moment.
 *
 * @param sentence what the person can do about it; null if nothing had happened yet
 * @param firstAt when the first event was, if that is later than the moment
 * @param firstIndex the place of the first event in the log
 */
public record Unavailable(
        @Nullable String sentence,
        @Nullable Instant firstAt,
        @Nullable Long firstIndex) {

    static Unavailable of(PageContext context, Problem problem) {
        Instant firstAt = moment(problem.text("firstAt"));
        JsonNode index = problem.members().get("firstIndex");
        if (firstAt != null && index != null && index.isIntegralNumber()) {
            return new Unavailable(null, firstAt, index.longValue());
        }
        String detail = problem.detail();
        boolean isTold = problem.kind() == Problem.Kind.MISSING && detail != null && !detail.isBlank();
        return new Unavailable(isTold ? detail : context.sentence(problem), null, null);
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException noMoment) {
            return null;
        }
    }
}
