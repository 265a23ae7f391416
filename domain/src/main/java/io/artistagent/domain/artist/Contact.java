package io.artistagent.domain.artist;

import org.jspecify.annotations.Nullable;

/** Contact data of the person who owns an artist. Only that person can see it. */
public record Contact(
        @Nullable LegalName legalName, @Nullable Email email) {

    /** Empty contact data. */
    public static final Contact NONE = new Contact(null, null);
}
