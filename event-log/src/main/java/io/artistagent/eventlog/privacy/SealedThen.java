package io.artistagent.eventlog.privacy;

import org.jspecify.annotations.Nullable;

/** Tells of an event whose shape has changed since it was sealed what became of its personal fields. */
public interface SealedThen {

    /**
     * Where the field stood when it was sealed, or null where it never was: then its text is the content itself.
     *
     * @param field where it stands today, as a JSON pointer
     */
    @Nullable
    String placeOf(String field);

    /** What is said today in the place of what was said then. */
    byte[] today(String field, byte[] content);
}
