package io.artistagent.domain;

import java.util.Map;

/** A command broke a {@link Rule} and changed nothing. The message is the rule's {@link Refusal}. */
public final class RuleBroken extends RuntimeException {

    private final Class<? extends Rule> rule;
    private final Map<String, String> obstacle;

    public RuleBroken(Class<? extends Rule> rule, Map<String, String> obstacle) {
        super(Rule.refusal(rule), null, false, false);
        this.rule = rule;
        this.obstacle = Map.copyOf(obstacle);
    }

    public Class<? extends Rule> rule() {
        return rule;
    }

    /** Returns the ids of whatever prevented the command, by name, for example {@code trackId}. */
    public Map<String, String> obstacle() {
        return obstacle;
    }
}
