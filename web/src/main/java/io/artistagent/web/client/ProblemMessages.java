package io.artistagent.web.client;

import io.artistagent.web.texts.Texts;
import org.jspecify.annotations.Nullable;

/** Translates API problems into sentences that tell a person what to do. */
public final class ProblemMessages {

    private ProblemMessages() {}

    public static String of(Texts texts, Problem problem) {
        return switch (problem.kind()) {
            case RULE -> rule(texts, problem);
            case FIELDS ->
                problem.errors().isEmpty() && nonBlank(problem.detail()) != null
                        ? String.valueOf(problem.detail())
                        : texts.of("problem.fields");
            case MISSING -> texts.of("problem.missing");
            case FORBIDDEN -> texts.of("problem.forbidden");
            case STALE -> texts.of("problem.stale");
            case TOO_LARGE -> orElse(problem.detail(), texts.of("problem.tooLarge"));
            case UNSUPPORTED -> orElse(problem.detail(), texts.of("problem.unsupported"));
            case REPEATED -> texts.of("problem.repeated");
            case BUSY -> texts.of("problem.busy");
            case FAILED -> texts.of("problem.failed");
            case UNAVAILABLE -> texts.of(problem.isLate() ? "problem.late" : "problem.away");
        };
    }

    /** Uses the translated sentence of a known rule, and the API's own sentence for other rules. */
    private static String rule(Texts texts, Problem problem) {
        String type = problem.type() == null ? "" : problem.type();
        String key = "rule." + type.substring(type.lastIndexOf('/') + 1);
        return texts.has(key) ? texts.of(key) : orElse(problem.detail(), texts.of("problem.rule"));
    }

    private static String orElse(@Nullable String text, String other) {
        return nonBlank(text) == null ? other : String.valueOf(text);
    }

    private static @Nullable String nonBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
