package io.artistagent.web.client;

import org.jspecify.annotations.Nullable;

/** The signed-in person's credentials for the API, with the last write that responses must include. */
public interface Caller {

    String accessToken();

    /** Returns the token of this person's last write if it is recent, null otherwise. */
    @Nullable
    String consistencyToken();

    /** Remembers the token of a write, so that the next page shows it. */
    void wrote(String consistencyToken);
}
