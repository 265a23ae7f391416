package io.artistagent.command.bus;

import io.artistagent.domain.Actor;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.storage.LogMetadata;
import io.artistagent.eventlog.storage.Receipt;
import io.artistagent.keycloak.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Sends the command of a request with its permanent event metadata, and waits until the events are stored. */
@Component
public final class CommandSender {

    private static final String PURPOSE = "service";
    private static final String SOURCE = "person";

    private final CommandGateway gateway;
    private final EventStore log;
    private final ErasedCallers erased;

    CommandSender(CommandGateway gateway, EventStore log, ErasedCallers erased) {
        this.gateway = gateway;
        this.log = log;
        this.erased = erased;
    }

    public Receipt send(Caller caller, Object command) {
        erased.refuse(caller);
        Receipt receipt = gateway.sendAndWait(
                GenericCommandMessage.asCommandMessage(command).withMetaData(metadata(caller)));
        return receipt.position().isPresent() ? receipt : doneBefore();
    }

    /** Returns the receipt of a command that had nothing left to do and whose earlier version is unknown. */
    public Receipt doneBefore() {
        return doneBefore(null);
    }

    /**
     * Returns the receipt of a command that had nothing left to do. The position of the earlier write is unknown, so the receipt names the
     * current end of the log, which includes it.
     *
     * @param version the version that the earlier write led to, or null if unknown
     */
    public Receipt doneBefore(@Nullable Long version) {
        OptionalLong end = log.createHeadToken().position();
        return new Receipt(version, new LogPosition(end.orElse(0)));
    }

    /** Returns the event metadata of a caller's commands, for commands that are sent later on the caller's behalf. */
    public Map<String, String> metadata(Caller caller) {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(Actor.KEY, caller.person().toString());
        metadata.put(LogMetadata.ROLE, mainRole(caller));
        metadata.put(LogMetadata.PURPOSE, PURPOSE);
        metadata.put(LogMetadata.CLIENT, caller.client());
        metadata.put(LogMetadata.SOURCE, SOURCE);
        String trace = MDC.get("traceId");
        if (trace != null) {
            metadata.put(LogMetadata.TRACE_ID, trace);
        }
        return metadata;
    }

    /** The role in which the caller acts. A permission that only a higher role gives leaves a caller no lower one. */
    private static String mainRole(Caller caller) {
        return caller.roles().stream()
                .sorted()
                .findFirst()
                .map(role -> role.realmName())
                .orElse("none");
    }
}
