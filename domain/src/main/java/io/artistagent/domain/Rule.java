package io.artistagent.domain;

import java.util.Locale;
import java.util.Map;

/**
 * A business rule that a command can break. Each rule is a small record whose name is the sentence that the business would say, so that
 * the code, the specification and the response to the caller use the same sentence.
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

    /** Returns the name of a rule as a sentence: {@code OnlyAPendingRequestIsAnswered} becomes "Only a pending request is answered." */
    static String sentence(Class<? extends Rule> rule) {
        String words = rule.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0))
                + words.substring(1).replace("isrc", "ISRC").replace("upc", "UPC") + ".";
    }

    /** Returns the name of a rule in kebab case, as used in problem types: {@code only-a-pending-request-is-answered}. */
    static String slug(Class<? extends Rule> rule) {
        return rule.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
