package io.artistagent.web.api;

/** How well another artist fits, in a word. */
public enum Strength {
    STRONG,
    GOOD,
    POSSIBLE
}
