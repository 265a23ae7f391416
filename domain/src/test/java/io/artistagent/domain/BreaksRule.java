package io.artistagent.domain;

import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;

/** Matches the exception of a command that broke a given rule. */
public final class BreaksRule extends TypeSafeMatcher<RuleBroken> {

    private final Class<? extends Rule> rule;

    private BreaksRule(Class<? extends Rule> rule) {
        super(RuleBroken.class);
        this.rule = rule;
    }

    public static Matcher<RuleBroken> rule(Class<? extends Rule> rule) {
        return new BreaksRule(rule);
    }

    @Override
    protected boolean matchesSafely(RuleBroken broken) {
        return broken.rule().equals(rule);
    }

    @Override
    public void describeTo(Description description) {
        description.appendText("the rule " + rule.getSimpleName() + " broken");
    }
}
