package io.artistagent.web.matching;

/** How well another artist fits, in a word. */
public enum Strength {
    STRONG,
    GOOD,
    POSSIBLE
}
