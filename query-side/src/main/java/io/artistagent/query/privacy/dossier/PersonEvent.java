package io.artistagent.query.privacy.dossier;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * An event that concerns a person, as it is shown to that person.
 *
 * @param type the simple name of its class
 * @param payload the event with the person's own data; the data of others is withheld
 */
record PersonEvent(long index, Instant at, String type, JsonNode payload) {}
