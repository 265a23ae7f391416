package io.artistagent.command.collaboration;

import io.artistagent.command.aggregates.AggregateReader;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationStep;
import io.artistagent.domain.collaboration.Parties;
import io.artistagent.domain.collaboration.Side;
import io.artistagent.domain.collaboration.UnknownCollaboration;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Ownership;
import io.artistagent.keycloak.Permission;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the artist for whom a caller acts. A collaboration is reported as not found to a caller who owns neither of its artists. */
@Component
class CollaborationParties {

    private final AggregateReader<Collaboration> log;
    private final Ownership ownership;

    CollaborationParties(AggregateReader<Collaboration> log, Ownership commandOwnership) {
        this.log = log;
        this.ownership = commandOwnership;
    }

    /**
     * Returns the caller's artist who may take the step. If the caller owns only the other artist, returns that one, so that a domain rule
     * can explain the refusal.
     */
    ArtistId acting(Caller caller, CollaborationId id, CollaborationStep step) {
        Permission.ACT_FOR_OWN_ARTISTS.require(caller);
        Parties parties = log.ask(id, Collaboration::parties).orElseThrow(UnknownCollaboration::new);
        return Stream.concat(step.sides().stream(), Arrays.stream(Side.values()))
                .map(parties::on)
                .filter(artist -> ownership.owns(caller.person(), artist))
                .findFirst()
                .orElseThrow(UnknownCollaboration::new);
    }
}
