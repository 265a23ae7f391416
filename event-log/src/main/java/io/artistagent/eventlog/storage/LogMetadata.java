package io.artistagent.eventlog.storage;

import io.artistagent.domain.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The message that this one directly followed from. */
    public static final String CAUSATION_ID = "causationId";

    private static final List<String> CARRIED_ON = List.of(Actor.KEY, ROLE, PURPOSE, CLIENT, SOURCE, TRACE_ID);

    /** The metadata for what the system does on its own behalf. */
    public static Map<String, String> ofTheSystem(String source) {
        return Map.of(
                Actor.KEY, Actor.SYSTEM, ROLE, Actor.SYSTEM, PURPOSE, "service", CLIENT, Actor.SYSTEM, SOURCE, source);
    }

    /** The metadata that messages following from this one carry on, as far as this one has it. */
    public static Map<String, String> travellingWith(Message<?> message) {
        var data = new HashMap<String, String>();
        for (var key : CARRIED_ON) {
            var value = message.getMetaData().get(key);
            if (value != null) {
                data.put(key, value.toString());
            }
        }
        return data;
    }

    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var data = new HashMap<String, Object>(travellingWith(message));
        data.put(CAUSATION_ID, message.getIdentifier());
        data.put(CORRELATION_ID, message.getMetaData().getOrDefault(CORRELATION_ID, message.getIdentifier()));
        return data;
    }
}
