package io.artistagent.web.collaboration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A button that takes a collaboration one step further. */
public enum Step {
    ACCEPT,
    DECLINE,
    WITHDRAW,
    START,
    COMPLETE,
    CANCEL;

    /** The buttons for what the API says that the person can do next. */
    static List<Step> open(Collaboration collaboration) {
        return Arrays.stream(values())
                .filter(step -> collaboration.steps().contains(CollaborationStep.valueOf(step.name())))
                .toList();
    }

    /** As the API calls it. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that carries the page forward. */
    public boolean leads() {
        return this == ACCEPT || this == START || this == COMPLETE;
    }

    /** Whether it binds or ends something, and so is asked for a second time. */
    public boolean confirmed() {
        return this != START;
    }

    /** Whether nothing comes of the collaboration after it. */
    public boolean ends() {
        return this == DECLINE || this == WITHDRAW || this == CANCEL;
    }
}
