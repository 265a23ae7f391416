package io.artistagent.domain;

import java.util.Locale;
import java.util.Map;

/**
 * A business rule that a command can break. Each rule is a small record whose name is the sentence the business would say, so
 * that the sentence is the same in code, specification and the answer to the caller.
 */
public interface Rule {

    /** Whether the command keeps the rule. */
    boolean holds();

    /** What stands in the way, by the names of its ids: only what the caller may know of. */
    default Map<String, String> obstacle() {
        return Map.of();
    }

    /** Lets a command pass that keeps the rule, and stops any other. */
    default void check() {
        if (!holds()) {
            throw new RuleBroken(getClass().asSubclass(Rule.class), obstacle());
        }
    }

    /** The name of a rule as a sentence: {@code OnlyAPendingRequestIsAnswered} reads "Only a pending request is answered." */
    static String sentence(Class<? extends Rule> rule) {
        var words = rule.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0))
                + words.substring(1).replace("isrc", "ISRC").replace("upc", "UPC") + ".";
    }

    /** The name of a rule in kebab case, as problem types carry it: {@code only-a-pending-request-is-answered}. */
    static String slug(Class<? extends Rule> rule) {
        return rule.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
