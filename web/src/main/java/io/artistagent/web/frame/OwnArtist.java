package io.artistagent.web.frame;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An artist as the navigation shows it. The stage name is null after the person was erased. */
public record OwnArtist(
        String id,
        @Nullable String stageName,
        @Nullable String status,
        @Nullable Instant registeredAt,
        @Nullable Picture picture,
        boolean owned) {

    public boolean retired() {
        return "RETIRED".equals(status);
    }
}
