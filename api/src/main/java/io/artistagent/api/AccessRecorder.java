package io.artistagent.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.eventlog.access.AccessNotRecorded;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Records what a caller with a privileged role is about to see or do. It fails closed: without a record there is no answer. */
public final class AccessRecorder {

    private static final String API = "/api/v1";
    private static final String RECORDED = AccessRecorder.class.getName();

    private final AccessLog log;
    private final Clock clock;
    private final Cache<Watched, Boolean> watching = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    private record Watched(PersonId caller, Optional<String> purpose, String resource) {}

    AccessRecorder(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Records the current request before it is answered. A controller calls it once it knows what the answer contains.
     *
     * @param subjects the persons whose data the answer contains
     * @param fields the personal fields that the answer shows; empty if they are withheld
     * @param count the number of items in the answer
     * @throws AccessNotRecorded if the access could not be recorded; the request is then answered with 503
     */
    public void read(
            Caller caller,
            Optional<AuditPurpose> purpose,
            Access.Action action,
            Collection<UUID> subjects,
            Collection<String> fields,
            long count) {
        record(current(), caller, purpose, action, subjects, fields, count);
    }

    /**
     * Records a look at something that names no person and that a page asks for every few seconds: the first of an hour, for each caller,
     * purpose and resource.
     *
     * @param count the number of items in the answer
     * @throws AccessNotRecorded if the access could not be recorded
     */
    public void watch(Caller caller, Optional<AuditPurpose> purpose, Access.Action action, long count) {
        HttpServletRequest request = current();
        Watched watched = new Watched(caller.person(), purpose.map(AuditPurpose::text), resource(request));
        if (watching.getIfPresent(watched) == null) {
            record(request, caller, purpose, action, List.of(), List.of(), count);
            watching.put(watched, true);
        }
        request.setAttribute(RECORDED, true);
    }

    private static HttpServletRequest current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
            return current.getRequest();
        }
        throw new AccessNotRecorded("There is no request to record");
    }

    void record(
            HttpServletRequest request,
            Caller caller,
            Optional<AuditPurpose> purpose,
            Access.Action action,
            Collection<UUID> subjects,
            Collection<String> fields,
            long count) {
        log.record(new Access(
                clock.instant(),
                caller.person().toString(),
                role(caller.roles()),
                purpose.map(AuditPurpose::text).orElse(null),
                action,
                resource(request),
                List.copyOf(subjects),
                List.copyOf(fields),
                count,
                Access.OK,
                MDC.get("traceId")));
        request.setAttribute(RECORDED, true);
    }

    static boolean isRecorded(HttpServletRequest request) {
        return request.getAttribute(RECORDED) != null;
    }

    /** The path without the version of the API. The query is left out because it may contain what somebody searched for. */
    static String resource(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(API) ? path.substring(API.length()) : path;
    }

    /** The role that permits what others may not do. */
    static String role(Set<Role> roles) {
        if (roles.contains(Role.COMPLIANCE_OFFICER)) {
            return Role.COMPLIANCE_OFFICER.realmName();
        }
        if (roles.contains(Role.ADMIN)) {
            return Role.ADMIN.realmName();
        }
        return roles.stream().sorted().findFirst().map(Role::realmName).orElse("none");
    }
}
