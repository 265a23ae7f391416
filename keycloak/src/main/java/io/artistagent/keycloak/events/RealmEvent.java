package io.artistagent.keycloak.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the realm, without user names, addresses and other details that name a person.
 *
 * @param id the same whenever the event is read
 * @param type for example {@code LOGIN}, or {@code CREATE} of an administrator
 * @param actor the id of the person who acted; null if Keycloak does not know the person
 * @param subject the id of the person who was changed; null if nobody was
 * @param resource what was changed, by its path in the administration; otherwise the client that the person signed in to
 * @param error why it failed; null if it did not
 */
public record RealmEvent(
        String id,
        Instant at,
        String type,
        String resourceType,
        @Nullable String actor,
        @Nullable String subject,
        String resource,
        @Nullable String error) {}
