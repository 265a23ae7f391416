package io.artistagent.domain.collaboration;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import io.artistagent.domain.artist.ArtistId;
import org.axonframework.serialization.Revision;

/** One of the two artists commented on the collaboration. */
@Revision("1")
public record CollaborationCommented(
        CollaborationId collaborationId,
        CommentId commentId,
        ArtistId artistId,
        @DataSubject PersonId author,
        @PersonalData Personal<Message> text) {}
