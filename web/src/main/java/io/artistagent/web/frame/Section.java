package io.artistagent.web.frame;

/** A place in the navigation. */
public enum Section {
    OVERVIEW(true),
    CATALOGUE(true),
    MATCHES(true),
    COLLABORATIONS(true),
    IMPORTS(true),
    PROFILE(true),
    ROSTER(false),
    ARTISTS(false),
    LISTENING(false),
    MORE(false),
    NONE(false);

    private final boolean ones;

    Section(boolean ones) {
        this.ones = ones;
    }

    /** Whether its pages are about an artist of one's own, and of nobody else. */
    boolean isOnesOwn() {
        return ones;
    }
}
