package io.artistagent.domain.artist;

import org.jspecify.annotations.Nullable;

/** How to reach the person behind an artist; seen by nobody but that person. */
public record Contact(
        @Nullable LegalName legalName, @Nullable Email email) {

    /** Nothing known. */
    public static final Contact NONE = new Contact(null, null);
}
