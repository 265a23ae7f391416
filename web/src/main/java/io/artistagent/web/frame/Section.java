package io.artistagent.web.frame;

/** A group of pages that the navigation marks as current. Each feature defines the sections of its pages and navigation entries. */
public final class Section {

    /** For pages that belong to no section. */
    public static final Section NONE = general();

    /** The page "More", with the settings and the links that the bottom bar of a phone does not show. */
    public static final Section MORE = general();

    private final boolean ofOwnArtist;

    private Section(boolean ofOwnArtist) {
        this.ofOwnArtist = ofOwnArtist;
    }

    /** Creates a section whose pages are each about one of the signed-in person's own artists. */
    public static Section ofOwnArtist() {
        return new Section(true);
    }

    /** Creates a section for any other pages. */
    public static Section general() {
        return new Section(false);
    }

    boolean isOfOwnArtist() {
        return ofOwnArtist;
    }
}
