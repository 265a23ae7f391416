package io.artistagent.eventlog.golden;

import org.jspecify.annotations.Nullable;

/**
 * An event as it may happen.
 *
 * @param name "full" where every optional field is there, "minimal" where none is
 * @param file the old golden file whose example of that name says this today, such as {@code ArtistRegistered.1}; null for an example
 *     of today
 */
record Example(String name, Object event, @Nullable String file) {

    static Example full(Object event) {
        return new Example("full", event, null);
    }

    static Example minimal(Object event) {
        return new Example("minimal", event, null);
    }

    /** What an old golden file says today, where that is something else than the example of today: not everything was told then. */
    Example asIn(String oldFile) {
        return new Example(name, event, oldFile);
    }

    boolean isOfToday() {
        return file == null;
    }
}
