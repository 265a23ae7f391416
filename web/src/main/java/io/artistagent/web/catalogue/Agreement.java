package io.artistagent.web.catalogue;

import io.artistagent.web.frame.Picture;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A collaboration as listed on the page of its track or release. */
public record Agreement(
        String id,
        Party from,
        Party to,
        String kind,
        String status,
        @Nullable About track) {

    private static final Set<String> OPEN = Set.of("PENDING", "ACCEPTED", "IN_PROGRESS");

    /** One of the two artists. */
    public record Party(
            String id, @Nullable String stageName, @Nullable Picture picture, boolean retired) {}

    /** The track of the collaboration. */
    public record About(@Nullable String title) {}

    /** Whether the artists can still take a step. */
    public boolean open() {
        return OPEN.contains(status);
    }

    /** Returns the other party. */
    public Party other(String artistId) {
        return from.id().equals(artistId) ? to : from;
    }
}
