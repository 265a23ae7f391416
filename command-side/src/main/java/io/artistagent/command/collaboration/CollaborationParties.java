package io.artistagent.command.collaboration;

import io.artistagent.command.LogReader;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.Parties;
import io.artistagent.domain.collaboration.UnknownCollaboration;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.artistagent.keycloak.Permission;
import org.springframework.stereotype.Component;

/** Finds out for which of the two artists a caller acts. To anybody else the collaboration does not exist. */
@Component
class CollaborationParties {

    private final LogReader<Collaboration> log;
    private final Ownership ownership;

    CollaborationParties(LogReader<Collaboration> log, Ownership commandOwnership) {
        this.log = log;
        this.ownership = commandOwnership;
    }

    /** The invited artist where the caller owns it, else the caller's other one, so that a rule can say who should answer. */
    ArtistId invited(Caller caller, CollaborationId id) {
        var parties = parties(caller, id);
        return ownership.owns(caller, parties.invited()) ? parties.invited() : parties.requesting();
    }

    /** The requesting artist where the caller owns it, else the caller's other one. */
    ArtistId requesting(Caller caller, CollaborationId id) {
        var parties = parties(caller, id);
        return ownership.owns(caller, parties.requesting()) ? parties.requesting() : parties.invited();
    }

    private Parties parties(Caller caller, CollaborationId id) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        return log.ask(id, Collaboration::parties)
                .filter(parties ->
                        ownership.owns(caller, parties.invited()) || ownership.owns(caller, parties.requesting()))
                .orElseThrow(UnknownCollaboration::new);
    }
}
