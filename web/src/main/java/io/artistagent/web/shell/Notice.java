package io.artistagent.web.shell;

import java.io.Serializable;

/** One sentence to a person about what just happened, shown once on the next page. */
public record Notice(boolean good, String text) implements Serializable {}
