package io.artistagent.query.audit.state;

import io.artistagent.eventlog.codec.EventRenderer;
import io.artistagent.eventlog.codec.StoredEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The state of an aggregate at a past moment. */
@Schema(name = "StateAsOf")
record StateAnswer(
        @Schema(format = "uuid") String aggregateId,
        @Schema(example = "Artist") String aggregateType,

        @Schema(description = "The moment that was asked for; for an index, the time of its last event")
        Instant asOf,

        @Schema(description = "The index of the last event of the aggregate at that moment", example = "42")
        long index,

        @Schema(description = "The version of the aggregate then, as in its ETag", example = "3")
        long version,

        @Schema(description = "The fields of the aggregate; personal ones are withheld without Audit-Purpose")
        JsonNode state,

        @Schema(description = "The events that made the state, oldest first; of a long history, the latest 200")
        List<Event> events,

        @Schema(description = "The number of all events that made the state", example = "4")
        long eventCount) {

    /** An event that contributed to the state. */
    @Schema(name = "StateEvent")
    record Event(
            @Schema(format = "uuid") String eventId,
            @Schema(example = "42") long index,
            @Schema(example = "ArtistProfileChanged") String type,
            Instant at) {

        static Event of(StoredEvent event) {
            return new Event(
                    event.identifier(), event.index(), EventRenderer.typeOf(event.payloadType()), event.time());
        }
    }

    static StateAnswer of(Moment moment, Replay replay, JsonNode state) {
        StoredEvent last = replay.last();
        return new StateAnswer(
                last.aggregate(),
                String.valueOf(last.type()),
                moment instanceof Moment.AsOf(Instant time) ? time : last.time(),
                last.index(),
                last.sequence(),
                state,
                replay.events().stream().map(Event::of).toList(),
                replay.count());
    }
}
