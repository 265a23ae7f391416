package io.artistagent.query.audit.export;

import io.artistagent.domain.Actor;
import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.Rendered;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.storage.LogMetadata;
import io.artistagent.ledger.archive.RecordLink;
import io.artistagent.ledger.archive.RecordsWriter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The record of an event: Datastore Activity, since it changed the state of an aggregate. */
final class EventRecord {

    private static final int DATASTORE_ACTIVITY = 6005;
    private static final int UPDATE = 2;
    private static final int CREATE = 6;
    private static final int DELETE = 7;
    private static final int ENCRYPT = 9;
    private static final int RELATIONAL = 1;

    private EventRecord() {}

    /** @param link the leaf of the event; with the stored bytes, unless the record would be too long */
    static byte[] of(StoredEvent event, RecordLink link, EventRenderer renderer) {
        byte[] complete = of(event, link.with(event.metaData(), event.payload()), renderer, true);
        return complete.length <= RecordsWriter.LONGEST ? complete : of(event, link, renderer, false);
    }

    private static byte[] of(StoredEvent event, RecordLink link, EventRenderer renderer, boolean withContent) {
        Rendered rendered = renderer.outline(event);
        Optional<Map<String, String>> readable = renderer.metaData(event);
        Map<String, String> metaData = readable.orElse(Map.of());
        Activity activity = Activity.of(event, rendered);
        OcsfRecord record = new OcsfRecord(
                        DATASTORE_ACTIVITY, "Datastore Activity", activity.id(), activity.caption(), event.time(), true)
                .metadata(
                        event.identifier(),
                        rendered.type(),
                        "event log",
                        event.index(),
                        event.time(),
                        metaData.get(LogMetadata.CORRELATION_ID))
                .actor(metaData.get(Actor.KEY), metaData.get(LogMetadata.ROLE), metaData.get(LogMetadata.CLIENT));
        ObjectNode json = record.json();
        json.put("message", rendered.type()).put("type", "Database").put("type_id", 1);
        json.putObject("database")
                .put("name", "event log")
                .put("type", "Relational")
                .put("type_id", RELATIONAL);
        ObjectNode unmapped = json.putObject("unmapped");
        unmapped.put("aggregateId", event.aggregate());
        put(unmapped, "aggregateType", event.type());
        unmapped.put("sequence", event.sequence()).put("revision", rendered.revision());
        rendered.subject().ifPresent(subject -> unmapped.put("subject", subject.toString()));
        put(unmapped, "purpose", metaData.get(LogMetadata.PURPOSE));
        put(unmapped, "causationId", metaData.get(LogMetadata.CAUSATION_ID));
        put(unmapped, "traceId", metaData.get(LogMetadata.TRACE_ID));
        put(unmapped, "source", metaData.get(LogMetadata.SOURCE));
        if (readable.isEmpty()) {
            unmapped.putObject("metadata").put("unreadable", "damaged");
        }
        if (withContent) {
            unmapped.set("event", rendered.payload());
        }
        unmapped.set("ledger", JsonMapper.shared().readTree(link.json()));
        return record.bytes();
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private record Activity(int id, String caption) {

        static Activity of(StoredEvent event, Rendered rendered) {
            if (rendered.type().equals("PersonErased")) {
                return new Activity(DELETE, "Delete");
            }
            if (rendered.type().equals("EventReencrypted")) {
                return new Activity(ENCRYPT, "Encrypt");
            }
            return event.sequence() == 0 ? new Activity(CREATE, "Create") : new Activity(UPDATE, "Update");
        }
    }
}
