package io.artistagent.web.collaboration;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A button for the next step of a collaboration. */
public enum Step {
    ACCEPT,
    DECLINE,
    WITHDRAW,
    START,
    COMPLETE,
    CANCEL;

    /** Returns the buttons for the steps that the API currently allows. */
    static List<Step> open(Collaboration collaboration) {
        return Arrays.stream(values())
                .filter(step -> collaboration.steps().contains(CollaborationStep.valueOf(step.name())))
                .toList();
    }

    /** Returns the step's name in the API path. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is a primary button. */
    public boolean isPrimary() {
        return this == ACCEPT || this == START || this == COMPLETE;
    }

    /** Whether the step is binding or final and therefore needs a confirmation. */
    public boolean needsConfirmation() {
        return this != START;
    }

    /** Whether the step ends the collaboration without a result. */
    public boolean ends() {
        return this == DECLINE || this == WITHDRAW || this == CANCEL;
    }
}
