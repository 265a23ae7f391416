package io.artistagent.web.collaboration;

import java.util.List;
import java.util.Locale;

/** What can be done with a collaboration; which steps are offered depends on its state and on the side one is on. */
public enum Step {
    ACCEPT,
    DECLINE,
    WITHDRAW,
    START,
    COMPLETE,
    CANCEL;

    static List<Step> open(Collaboration collaboration, boolean sender) {
        return switch (collaboration.status()) {
            case PENDING -> sender ? List.of(WITHDRAW) : List.of(ACCEPT, DECLINE);
            case ACCEPTED -> List.of(START, CANCEL);
            case IN_PROGRESS -> List.of(COMPLETE, CANCEL);
            case DECLINED, WITHDRAWN, EXPIRED, COMPLETED, CANCELLED -> List.of();
        };
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
