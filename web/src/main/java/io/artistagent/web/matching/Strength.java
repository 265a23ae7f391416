package io.artistagent.web.matching;

/** How well another artist fits. */
public enum Strength {
    STRONG,
    GOOD,
    POSSIBLE
}
