package io.artistagent.api;

import io.artistagent.eventlog.access.Access;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.OperationType;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvoker;
import org.springframework.boot.actuate.endpoint.invoke.OperationInvokerAdvisor;
import org.springframework.boot.actuate.endpoint.invoke.OperationParameters;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Records what operators do to the system through the operations endpoints, before it happens. */
final class RecordedOperations implements OperationInvokerAdvisor {

    private static final Map<String, Action> ACTIONS =
            Map.of("projections", Action.DEAD_LETTER, "rebuilds", Action.REPLAY, "reencryption", Action.KEY);

    private final AccessLog log;
    private final Clock clock;

    RecordedOperations(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public OperationInvoker apply(
            EndpointId endpoint, OperationType type, OperationParameters parameters, OperationInvoker invoker) {
        return type == OperationType.READ
                ? invoker
                : context -> {
                    record(endpoint, context.getArguments());
                    return invoker.invoke(context);
                };
    }

    private void record(EndpointId endpoint, Map<String, Object> arguments) {
        boolean rebuild = arguments.containsKey("work");
        Action action =
                rebuild ? Action.REPLAY : ACTIONS.getOrDefault(endpoint.toLowerCaseString(), Action.CONFIGURATION);
        log.record(new Access(
                clock.instant(),
                actor(),
                Role.ADMIN.realmName(),
                null,
                action,
                resource(endpoint, arguments),
                List.of(),
                List.of(),
                1,
                "requested",
                MDC.get("traceId")));
    }

    /** Without a token, the operator reached the management port. */
    private static String actor() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Caller.of(token.getToken()).person().toString()
                : "operator";
    }

    private static String resource(EndpointId endpoint, Map<String, Object> arguments) {
        StringBuilder resource = new StringBuilder("/actuator/").append(endpoint.toLowerCaseString());
        for (String name : List.of("name", "id", "work")) {
            Object value = arguments.get(name);
            if (value != null) {
                resource.append('/').append(value);
            }
        }
        return resource.toString();
    }
}
