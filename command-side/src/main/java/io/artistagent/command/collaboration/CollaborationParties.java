package io.artistagent.command.collaboration;

import io.artistagent.command.LogReader;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationStep;
import io.artistagent.domain.collaboration.Side;
import io.artistagent.domain.collaboration.UnknownCollaboration;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.artistagent.keycloak.Permission;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the artist a caller acts for. To anyone who owns neither of the two, the collaboration does not exist. */
@Component
class CollaborationParties {

    private final LogReader<Collaboration> log;
    private final Ownership ownership;

    CollaborationParties(LogReader<Collaboration> log, Ownership commandOwnership) {
        this.log = log;
        this.ownership = commandOwnership;
    }

    /** The artist of the caller who can take a step; where the caller owns only the other one, that one, so that a rule can say so. */
    ArtistId acting(Caller caller, CollaborationId id, CollaborationStep step) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        var parties = log.ask(id, Collaboration::parties).orElseThrow(UnknownCollaboration::new);
        return Stream.concat(step.sides().stream(), Arrays.stream(Side.values()))
                .map(parties::on)
                .filter(artist -> ownership.owns(caller.person(), artist))
                .findFirst()
                .orElseThrow(UnknownCollaboration::new);
    }
}
