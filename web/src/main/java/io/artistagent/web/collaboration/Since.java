package io.artistagent.web.collaboration;

import io.artistagent.web.api.Collaboration;
import io.artistagent.web.api.CollaborationStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened in a collaboration since a person looked at it. The terms of a request never change.
 *
 * @param status the state the person saw, where it is another one now
 * @param comments what was written meanwhile
 */
public record Since(@Nullable CollaborationStatus status, List<Collaboration.Comment> comments) {

    static final Since NOTHING = new Since(null, List.of());

    static Since of(CollaborationStatus seen, int comments, Collaboration now) {
        int known = Math.clamp(comments, 0, now.comments().size());
        return new Since(
                seen == now.status() ? null : seen,
                now.comments().subList(known, now.comments().size()));
    }

    public boolean any() {
        return status != null || !comments.isEmpty();
    }
}
