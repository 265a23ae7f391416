package io.artistagent.domain.collaboration;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackId;
import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One artist asked another to work together. The request can be answered until it expires.
 *
 * @param trackTitle the title at the time of the request, which both artists may see; a later title may be private
 */
@Revision("1")
public record CollaborationRequested(
        CollaborationId collaborationId,
        ArtistId fromArtistId,
        ArtistId toArtistId,
        @DataSubject PersonId requestedBy,
        CollaborationKind kind,
        @PersonalData Personal<Message> message,
        @Nullable TrackId trackId,
        @Nullable Title trackTitle,
        Splits splits,
        Instant expiresAt)
        implements CollaborationMoved {

    @Override
    public CollaborationStatus status() {
        return CollaborationStatus.PENDING;
    }
}
