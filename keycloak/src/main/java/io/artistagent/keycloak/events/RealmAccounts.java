package io.artistagent.keycloak.events;

import io.artistagent.keycloak.admin.Administration;
import io.artistagent.keycloak.admin.AdministrationUnavailable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The accounts of the realm, for copies of a person's data. */
public final class RealmAccounts {

    private final Administration administration;

    RealmAccounts(Administration administration) {
        this.administration = administration;
    }

    /**
     * Returns the account of a person. It is empty if there is none.
     *
     * @throws AdministrationUnavailable if Keycloak is unavailable or refuses
     */
    public Optional<RealmAccount> of(UUID person) {
        String path = "/users/" + person;
        return administration
                .find(path)
                .map(user -> account(
                        user,
                        administration.get(path + "/role-mappings/realm/composite"),
                        administration.get(path + "/sessions")));
    }

    private static RealmAccount account(JsonNode user, JsonNode roles, JsonNode sessions) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        user.path("attributes")
                .properties()
                .forEach(attribute -> attributes.put(attribute.getKey(), texts(attribute.getValue())));
        return new RealmAccount(
                user.path("username").asString(),
                text(user.path("email")),
                user.path("emailVerified").asBoolean(false),
                text(user.path("firstName")),
                text(user.path("lastName")),
                user.has("createdTimestamp") ? time(user.path("createdTimestamp")) : null,
                attributes,
                roles.valueStream()
                        .map(role -> role.path("name").asString())
                        .sorted()
                        .toList(),
                sessions.valueStream().map(RealmAccounts::session).toList());
    }

    private static RealmAccount.Session session(JsonNode session) {
        return new RealmAccount.Session(
                time(session.path("start")),
                time(session.path("lastAccess")),
                text(session.path("ipAddress")),
                texts(session.path("clients")));
    }

    private static Instant time(JsonNode millis) {
        return Instant.ofEpochMilli(millis.asLong());
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).toList();
    }

    private static @Nullable String text(JsonNode field) {
        return field.isMissingNode() || field.isNull() || field.asString().isEmpty() ? null : field.asString();
    }
}
