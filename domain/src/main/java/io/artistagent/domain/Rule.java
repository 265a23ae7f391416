package io.artistagent.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A business rule that a command can break. Each rule is a small record whose name is the sentence that the business would say, so that
 * the code and the specification use the same sentence. Its {@link Refusal} tells the caller what is the case.
 */
public interface Rule {

    /** Returns whether the command complies with the rule. */
    boolean holds();

    /** Returns the ids of whatever prevents the command, by name; only ids that the caller is allowed to know. */
    default Map<String, String> obstacle() {
        return Map.of();
    }

    /** Throws {@link RuleBroken} if the command breaks the rule. */
    default void check() {
        if (!holds()) {
            throw new RuleBroken(getClass().asSubclass(Rule.class), obstacle());
        }
    }

    /** Returns the sentence for the caller whose command breaks the rule. */
    static String refusal(Class<? extends Rule> rule) {
        return Objects.requireNonNull(rule.getAnnotation(Refusal.class), rule::getName)
                .value();
    }

    /** Returns the name of a rule in kebab case, as used in problem types: {@code only-a-pending-request-is-answered}. */
    static String slug(Class<? extends Rule> rule) {
        return rule.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
