package io.artistagent.web.shell;

/** One sentence to a person about what just happened, shown once on the next page. */
public record Notice(boolean good, String text) {}
