package io.artistagent.web.client;

import org.jspecify.annotations.Nullable;

/** The signed-in person as the API sees them: who asks, and which own write the answer has to include. */
public interface Caller {

    String accessToken();

    /** The token of this person's last write, if it is recent. */
    @Nullable
    String consistencyToken();

    /** Remembers the token of a write, so that the next page shows it. */
    void wrote(String consistencyToken);
}
