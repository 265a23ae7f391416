package io.artistagent.eventlog.storage;

import io.artistagent.domain.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * The metadata of every event: who acted, in which role and for which purpose, with which client, where the data comes from, and which
 * message caused it. A command brings the metadata, and every message that follows from it carries it on.
 */
public final class LogMetadata implements CorrelationDataProvider {

    /** The role in which the person acted. */
    public static final String ROLE = "role";

    /** Why the data is processed. */
    public static final String PURPOSE = "purpose";

    /** The OAuth client through which the person acted. */
    public static final String CLIENT = "client";

    /** Where the data comes from: the person, or the source of a file. */
    public static final String SOURCE = "source";

    /** The trace id of the request, as in the log lines. */
    public static final String TRACE_ID = "traceId";

    /** The first message of the conversation. */
    public static final String CORRELATION_ID = "correlationId";

    /**
     * The message that this one directly followed from. Commands are not stored: an event that an automation brought about by a command
     * names the event to which the automation reacted, so that an auditor can follow the chain within the log.
     */
    public static final String CAUSATION_ID = "causationId";

    private static final List<String> CARRIED_ON = List.of(Actor.KEY, ROLE, PURPOSE, CLIENT, SOURCE, TRACE_ID);

    /** The metadata for what the system does on its own behalf. */
    public static Map<String, String> ofTheSystem(String source) {
        return Map.of(
                Actor.KEY, Actor.SYSTEM, ROLE, Actor.SYSTEM, PURPOSE, "service", CLIENT, Actor.SYSTEM, SOURCE, source);
    }

    /**
     * The metadata of every message that follows from this one: the actor and the circumstances, as far as this one names them, with its
     * own identifiers as the cause. Work that is done later stores it and sends its commands with it.
     */
    public static Map<String, String> following(Message<?> cause) {
        Map<String, String> data = new HashMap<>();
        for (String key : CARRIED_ON) {
            valueOf(cause, key).ifPresent(value -> data.put(key, value));
        }
        data.putAll(causedBy(cause));
        return data;
    }

    /** The identifiers by which a message that follows from this one names its cause. */
    public static Map<String, String> causedBy(Message<?> cause) {
        return Map.of(
                CORRELATION_ID, valueOf(cause, CORRELATION_ID).orElse(cause.getIdentifier()),
                CAUSATION_ID, causeThatIsStored(cause));
    }

    private static String causeThatIsStored(Message<?> cause) {
        return cause instanceof CommandMessage<?>
                ? valueOf(cause, CAUSATION_ID).orElse(cause.getIdentifier())
                : cause.getIdentifier();
    }

    private static Optional<String> valueOf(Message<?> message, String key) {
        return Optional.ofNullable(message.getMetaData().get(key)).map(Object::toString);
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        return following(message);
    }
}
