package io.artistagent.query.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.eventlog.access.AccessLog.Sourced;
import io.artistagent.keycloak.Role;
import io.artistagent.keycloak.admin.AdministrationUnavailable;
import io.artistagent.keycloak.events.RealmEvent;
import io.artistagent.keycloak.events.RealmEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Records what Keycloak tells of sign-ins, roles and its settings. Each event is recorded once, however often and by how many processes it
 * is read: the access log knows its id. Where to continue follows from the access log too.
 */
final class RealmAccesses {

    private static final String SIGN_INS = "keycloak-event";
    private static final String CHANGES = "keycloak-admin-event";
    private static final String UNKNOWN = "unknown";
    private static final int PAGE = 500;

    /** Keycloak stores an event a moment after it happened, and several of them in another order. */
    private static final Duration OVERLAP = Duration.ofSeconds(60);

    private static final Set<String> ROLES =
            Set.of("REALM_ROLE_MAPPING", "CLIENT_ROLE_MAPPING", "GROUP_MEMBERSHIP", "REALM_ROLE", "CLIENT_ROLE");

    private final RealmEvents realm;
    private final AccessLog log;
    private final Cache<UUID, String> roles = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    RealmAccesses(RealmEvents realm, AccessLog log) {
        this.realm = realm;
        this.log = log;
    }

    /**
     * Records all events that are new.
     *
     * @throws AdministrationUnavailable if Keycloak is unavailable, even between an event and its roles: an entry is for ever, so none is
     *     recorded with roles that are not known
     */
    void record() {
        record(SIGN_INS, realm::signIns, this::signIn);
        record(CHANGES, realm::changes, this::change);
    }

    private void record(
            String system, BiFunction<Instant, Integer, List<RealmEvent>> source, Function<RealmEvent, Access> access) {
        Instant since = log.lastOf(system).map(last -> last.minus(OVERLAP)).orElse(Instant.EPOCH);
        while (true) {
            List<RealmEvent> page = source.apply(since, PAGE);
            log.recordOnce(page.stream()
                    .map(event -> new Sourced(system + ":" + event.id(), access.apply(event)))
                    .toList());
            if (page.size() < PAGE || !page.getLast().at().isAfter(since)) {
                return;
            }
            since = page.getLast().at();
        }
    }

    private Access signIn(RealmEvent event) {
        boolean failed = event.error() != null;
        return access(event, failed ? Action.SIGN_IN_FAILED : Action.SIGN_IN, role(event.actor()), List.of());
    }

    private Access change(RealmEvent event) {
        boolean isOfRoles = ROLES.contains(event.resourceType());
        List<String> now = isOfRoles ? id(event.subject()).map(this::rolesOf).orElse(List.of()) : List.of();
        return access(event, isOfRoles ? Action.ROLE_CHANGED : Action.CONFIGURATION, Role.ADMIN.realmName(), now);
    }

    private static Access access(RealmEvent event, Action action, String role, List<String> fields) {
        String actor = event.actor();
        String error = event.error();
        return new Access(
                event.at(),
                actor == null ? UNKNOWN : actor,
                role,
                null,
                action,
                "keycloak/" + event.resource(),
                id(event.subject()).map(List::of).orElse(List.of()),
                fields,
                1,
                error == null ? Access.OK : error,
                null);
    }

    /** The role with which a person signs in. That of an account that is gone since then is unknown. */
    private String role(@Nullable String person) {
        return id(person)
                .map(each -> roles.get(each, missing -> main(rolesOf(missing))))
                .orElse(UNKNOWN);
    }

    private static String main(List<String> names) {
        return names.isEmpty() ? UNKNOWN : names.getFirst();
    }

    /** The names of the roles, the one that permits most first; empty if the account is gone. */
    private List<String> rolesOf(UUID person) {
        return realm.rolesOf(person).stream()
                .sorted(Comparator.reverseOrder())
                .map(Role::realmName)
                .toList();
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException another) {
            return Optional.empty();
        }
    }
}
