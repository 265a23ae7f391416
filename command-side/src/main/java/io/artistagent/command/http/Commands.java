package io.artistagent.command.http;

import io.artistagent.domain.Actor;
import io.artistagent.eventlog.LogMetadata;
import io.artistagent.eventlog.Receipt;
import io.artistagent.keycloak.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Sends the command of a request, with the metadata that its events will carry for ever, and waits until they are stored. */
@Component
public final class Commands {

    private static final String PURPOSE = "service";
    private static final String SOURCE = "person";

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    public Receipt send(Caller caller, Object command) {
        return gateway.sendAndWait(
                GenericCommandMessage.asCommandMessage(command).withMetaData(metadata(caller)));
    }

    /** What the events of a caller's commands carry, for commands that are sent later on their behalf. */
    public Map<String, String> metadata(Caller caller) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put(Actor.KEY, caller.person().toString());
        metadata.put(LogMetadata.ROLE, mainRole(caller));
        metadata.put(LogMetadata.PURPOSE, PURPOSE);
        metadata.put(LogMetadata.CLIENT, caller.client());
        metadata.put(LogMetadata.SOURCE, SOURCE);
        var trace = MDC.get("traceId");
        if (trace != null) {
            metadata.put(LogMetadata.TRACE_ID, trace);
        }
        return metadata;
    }

    private static String mainRole(Caller caller) {
        return caller.roles().stream()
                .sorted()
                .findFirst()
                .map(role -> role.realmName())
                .orElse("none");
    }
}
