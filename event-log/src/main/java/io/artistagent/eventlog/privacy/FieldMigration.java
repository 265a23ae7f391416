package io.artistagent.eventlog.privacy;

import org.jspecify.annotations.Nullable;

/** Maps the personal fields of an event whose form has changed since it was sealed. */
public interface FieldMigration {

    /**
     * The place of the field when it was sealed, or null if it never was sealed: then its text is the content.
     *
     * @param field its current place, as a JSON pointer
     */
    @Nullable
    String sealedAt(String field);

    /** Converts the content of a field to its current form. */
    byte[] migrate(String field, byte[] content);
}
