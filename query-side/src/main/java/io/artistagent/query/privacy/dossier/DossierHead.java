package io.artistagent.query.privacy.dossier;

import io.artistagent.domain.PersonId;
import io.artistagent.query.privacy.register.DataController;
import java.time.Instant;

/**
 * What a dossier is about.
 *
 * @param upToIndex the last event of the log that it includes
 */
record DossierHead(DataController controller, PersonId person, Instant preparedAt, long upToIndex, long events) {}
