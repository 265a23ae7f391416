package io.artistagent.keycloak.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Keycloak stores about a person, except what proves who the person is: the hash of the password and other secrets.
 *
 * @param createdAt null if Keycloak does not know it
 * @param attributes further details that the realm asks for
 * @param roles the names of all roles, inherited ones included
 */
public record RealmAccount(
        String userName,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable Instant createdAt,
        Map<String, List<String>> attributes,
        List<String> roles,
        List<Session> sessions) {

    /**
     * A session that has not ended.
     *
     * @param clients the programs that the person used in it
     */
    public record Session(
            Instant startedAt, Instant lastUsedAt, @Nullable String address, List<String> clients) {

        /** Omits what is personal. */
        @Override
        public String toString() {
            return "Session";
        }
    }

    /** Omits what is personal. */
    @Override
    public String toString() {
        return "RealmAccount";
    }
}
