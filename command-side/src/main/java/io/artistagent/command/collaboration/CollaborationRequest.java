package io.artistagent.command.collaboration;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Times;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationKind;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.domain.collaboration.Parties;
import io.artistagent.domain.collaboration.Proposal;
import io.artistagent.domain.collaboration.RequestCollaboration;
import io.artistagent.domain.collaboration.Splits;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The request of one artist to collaborate with another. */
@Schema(name = "CollaborationRequest", example = """
                {"fromArtistId": "6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11", "toArtistId": "b2c9a1de-5c1f-4a5d-8f0e-3a1f6a0c2d22",
                 "kind": "REMIX", "message": "Would you remix Night Drive?",
                 "splits": [{"artistId": "6f1d4c1e-0b1b-4f1e-9d55-0d6f0e0a7b11", "shareBasisPoints": 6000},
                            {"artistId": "b2c9a1de-5c1f-4a5d-8f0e-3a1f6a0c2d22", "shareBasisPoints": 4000}]}""")
record CollaborationRequest(
        @Nullable UUID fromArtistId,
        @Nullable UUID toArtistId,
        @Nullable String kind,
        @Nullable String message,
        @Nullable UUID trackId,
        @Nullable List<SplitRequest> splits,
        @Schema(format = "date-time") @Nullable String expiresAt,
        Fields fields) {

    /** Returns the command, which still lacks its id. */
    Function<CollaborationId, RequestCollaboration> command(PersonId person) {
        ArtistId from = fields.required("/fromArtistId", fromArtistId, ArtistId::new);
        ArtistId to = fields.required("/toArtistId", toArtistId, ArtistId::new);
        CollaborationKind what = fields.required("/kind", kind, EnumParser.of(CollaborationKind.class));
        Message text = fields.required("/message", message, Message::new);
        TrackId track = fields.optional("/trackId", trackId, TrackId::new);
        Splits shares = fields.required("/splits", SplitRequest.read(fields, splits), Splits::new);
        Instant deadline = fields.optional("/expiresAt", expiresAt, Times::instant);
        Parties parties = fields.make("", () -> new Parties(from, to));
        Proposal proposal = new Proposal(what, text, track, shares);
        return id -> new RequestCollaboration(id, parties, person, proposal, deadline);
    }
}
