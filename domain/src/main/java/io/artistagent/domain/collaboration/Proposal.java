package io.artistagent.domain.collaboration;

import io.artistagent.domain.catalogue.TrackId;
import org.jspecify.annotations.Nullable;

/**
 * The content of a collaboration request.
 *
 * @param trackId the track that the request is about, if it already exists
 */
public record Proposal(
        CollaborationKind kind, Message message, @Nullable TrackId trackId, Splits splits) {}
