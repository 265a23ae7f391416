package io.artistagent.eventlog.storage;

import io.artistagent.domain.Actor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * The metadata that every event carries: who acted, in which role and for which purpose, with which client, where the data comes from,
 * and what it followed from. A command brings it, and it travels on to all that follows.
 */
public final class LogMetadata implements CorrelationDataProvider {

    /** The role in which the person acted. */
    public static final String ROLE = "role";

    /** Why the data is processed. */
    public static final String PURPOSE = "purpose";

    /** The OAuth client through which the person acted. */
    public static final String CLIENT = "client";

    /** Where the data comes from: the person, or a source of a file. */
    public static final String SOURCE = "source";

    /** The trace of the request, as in the log lines. */
    public static final String TRACE_ID = "traceId";

    /** The first message of the conversation. */
    public static final String CORRELATION_ID = "correlationId";

    /** The message that this one directly followed from. */
    public static final String CAUSATION_ID = "causationId";

    private static final List<String> TRAVELLING = List.of(Actor.KEY, ROLE, PURPOSE, CLIENT, SOURCE, TRACE_ID);

    /** Metadata of what the system does by itself, without a person who asks for it. */
    public static Map<String, String> ofTheSystem(String source) {
        return Map.of(
                Actor.KEY, Actor.SYSTEM, ROLE, Actor.SYSTEM, PURPOSE, "service", CLIENT, Actor.SYSTEM, SOURCE, source);
    }

    /** Who acted, and how, as far as the message tells: what every message that follows from it tells as well. */
    public static Map<String, String> travellingWith(Message<?> message) {
        var data = new HashMap<String, String>();
        for (var key : TRAVELLING) {
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
