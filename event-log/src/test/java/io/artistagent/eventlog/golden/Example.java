package io.artistagent.eventlog.golden;

import org.jspecify.annotations.Nullable;

/**
 * An example of an event.
 *
 * @param name "full" if every optional field is set, "minimal" if none is
 * @param file the old golden file whose example of that name is now read as this event, such as {@code ArtistRegistered.1}; null for a
 *     current example
 */
record Example(String name, Object event, @Nullable String file) {

    static Example full(Object event) {
        return new Example("full", event, null);
    }

    static Example minimal(Object event) {
        return new Example("minimal", event, null);
    }

    /** The event as which an old golden file is now read, if that differs from the current example because fields were missing then. */
    Example asIn(String oldFile) {
        return new Example(name, event, oldFile);
    }

    boolean isOfToday() {
        return file == null;
    }
}
