package io.artistagent.domain.collaboration;

import io.artistagent.domain.catalogue.TrackId;
import org.jspecify.annotations.Nullable;

/**
 * What one artist proposes to another.
 *
 * @param trackId the track it is about, where there is one already
 */
public record Proposal(
        CollaborationKind kind, Message message, @Nullable TrackId trackId, Splits splits) {}
