package io.artistagent.domain;

/** A command asked for something that a {@link Rule} forbids: nothing has changed, and the message is the rule's sentence. */
public final class RuleBroken extends RuntimeException {

    private final Class<? extends Rule> rule;

    public RuleBroken(Class<? extends Rule> rule) {
        super(Rule.sentence(rule), null, false, false);
        this.rule = rule;
    }

    public Class<? extends Rule> rule() {
        return rule;
    }
}
