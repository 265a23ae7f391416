package io.artistagent.web.frame;

/** A part of the pages that the navigation can show as the current one. A room makes its own; its pages and entries name them. */
public final class Section {

    /** For pages that belong to no part. */
    public static final Section NONE = new Section(false);

    /** The settings, and everything that the bar of a phone has no room for. */
    public static final Section MORE = new Section(false);

    private final boolean ones;

    private Section(boolean ones) {
        this.ones = ones;
    }

    /** A part whose pages are about an artist of one's own, and of nobody else. */
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
