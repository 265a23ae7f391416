package io.artistagent.web.frame;

/** A group of pages that the navigation marks as current. Each feature defines its own sections for its pages and navigation entries. */
public final class Section {

    /** For pages that belong to no section. */
    public static final Section NONE = new Section(false);

    /** The settings, and the pages that the bottom bar of a phone does not show. */
    public static final Section MORE = new Section(false);

    private final boolean ones;

    private Section(boolean ones) {
        this.ones = ones;
    }

    /** A section whose pages show only artists of the signed-in person. */
    public static Section ofOwnArtist() {
        return new Section(true);
    }

    public static Section ofAnybody() {
        return new Section(false);
    }

    boolean isOnesOwn() {
        return ones;
    }
}
