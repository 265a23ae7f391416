package io.artistagent.keycloak.events;

import io.artistagent.keycloak.Role;
import io.artistagent.keycloak.admin.Administration;
import io.artistagent.keycloak.admin.AdministrationUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The events that Keycloak keeps for a while: of people who sign in, and of administrators. */
public final class RealmEvents {

    private static final Pattern USER = Pattern.compile("users/([0-9a-fA-F-]{36})(/.*)?");

    private final Administration administration;

    RealmEvents(Administration administration) {
        this.administration = administration;
    }

    /**
     * Sign-ins and failed attempts since a moment, oldest first.
     *
     * @throws AdministrationUnavailable if Keycloak is unavailable or refuses
     */
    public List<RealmEvent> signIns(Instant since, int max) {
        return administration
                .get("/events?type=LOGIN&type=LOGIN_ERROR&direction=asc&dateFrom=%d&max=%d"
                        .formatted(since.toEpochMilli(), max))
                .valueStream()
                .map(RealmEvents::signIn)
                .toList();
    }

    /** What administrators changed since a moment, oldest first. */
    public List<RealmEvent> changes(Instant since, int max) {
        return administration
                .get("/admin-events?direction=asc&dateFrom=%d&max=%d".formatted(since.toEpochMilli(), max))
                .valueStream()
                .map(RealmEvents::change)
                .toList();
    }

    /**
     * The roles that a person has now; none if there is no such account.
     *
     * @throws AdministrationUnavailable if Keycloak is unavailable or refuses
     */
    public Set<Role> rolesOf(UUID person) {
        return administration.find("/users/" + person + "/role-mappings/realm/composite").stream()
                .flatMap(JsonNode::valueStream)
                .flatMap(role -> Role.of(role.path("name").asString()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static RealmEvent signIn(JsonNode event) {
        String person = text(event.path("userId"));
        String client = event.path("clientId").asString("");
        return new RealmEvent(
                id(event),
                Instant.ofEpochMilli(event.path("time").asLong()),
                event.path("type").asString(""),
                "SIGN_IN",
                person,
                person,
                "clients/" + client,
                text(event.path("error")));
    }

    private static RealmEvent change(JsonNode event) {
        String resource = event.path("resourcePath").asString("");
        Matcher user = USER.matcher(resource);
        return new RealmEvent(
                id(event),
                Instant.ofEpochMilli(event.path("time").asLong()),
                event.path("operationType").asString(""),
                event.path("resourceType").asString(""),
                text(event.path("authDetails").path("userId")),
                user.matches() ? user.group(1) : null,
                resource,
                text(event.path("error")));
    }

    /** Keycloak has not always told the id. */
    private static String id(JsonNode event) {
        String known = text(event.path("id"));
        return known == null
                ? UUID.nameUUIDFromBytes(event.toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                : known;
    }

    private static @Nullable String text(JsonNode field) {
        return field.isMissingNode() || field.isNull() || field.asString().isEmpty() ? null : field.asString();
    }
}
