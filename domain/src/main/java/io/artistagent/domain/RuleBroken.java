package io.artistagent.domain;

import java.util.Map;

/** A command asked for something that a {@link Rule} forbids: nothing has changed, and the message is the rule's sentence. */
public final class RuleBroken extends RuntimeException {

    private final Class<? extends Rule> rule;
    private final Map<String, String> obstacle;

    public RuleBroken(Class<? extends Rule> rule, Map<String, String> obstacle) {
        super(Rule.sentence(rule), null, false, false);
        this.rule = rule;
        this.obstacle = Map.copyOf(obstacle);
    }

    public Class<? extends Rule> rule() {
        return rule;
    }

    /** What stands in the way, by the names of its ids, for example {@code trackId}. */
    public Map<String, String> obstacle() {
        return obstacle;
    }
}
