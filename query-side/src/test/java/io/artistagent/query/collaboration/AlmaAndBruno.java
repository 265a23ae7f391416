package io.artistagent.query.collaboration;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.requested;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.query.ApiClient;
import io.artistagent.query.TestLog;
import java.util.UUID;

/** An artist of Alma's and one of Bruno's, and requests from the first to the second. */
final class AlmaAndBruno {

    final ArtistId almas = artistId();
    final ArtistId brunos = artistId();
    private final TestLog log;
    private final ApiClient apiClient;

    AlmaAndBruno(TestLog log, ApiClient apiClient) {
        this.log = log;
        this.apiClient = apiClient;
        log.append(almas, registered(almas, apiClient.person("alma"), "Alma Rey", "indie pop"));
        log.append(brunos, registered(brunos, apiClient.person("bruno"), "Bruno", "electronica"));
    }

    CollaborationId request() {
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        log.append(id, requested(id, almas, brunos, apiClient.person("alma"), null));
        return id;
    }
}
