package io.artistagent.query.audit.state;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.query.Samples;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The history of one aggregate, appended with the type that the command side would give it. */
final class History {

    private final EventStore events;
    private final JdbcClient database;
    private final String type;
    private final String aggregate;
    private long version;

    History(EventStore events, JdbcClient database, String type, Object aggregate) {
        this.events = events;
        this.database = database;
        this.type = type;
        this.aggregate = aggregate.toString();
    }

    static History ofArtist(EventStore events, JdbcClient database, ArtistId artist, PersonId owner) {
        History history = new History(events, database, "Artist", artist);
        return history.append("2026-01-01T10:00:00Z", Samples.registered(artist, owner, "Alma", "pop"));
    }

    History append(String at, Object... payloads) {
        for (Object payload : payloads) {
            events.publish(new GenericDomainEventMessage<>(
                    type,
                    aggregate,
                    version++,
                    payload,
                    MetaData.emptyInstance(),
                    UUID.randomUUID().toString(),
                    Instant.parse(at)));
        }
        return this;
    }

    /** The index of the event with this number. */
    long index(long sequence) {
        return database.sql("SELECT global_index FROM log.event WHERE aggregate_identifier = ? AND sequence_number = ?")
                .params(aggregate, sequence)
                .query(Long.class)
                .single();
    }

    /** The id of the event with this number. */
    String id(long sequence) {
        return database.sql(
                        "SELECT event_identifier FROM log.event WHERE aggregate_identifier = ? AND sequence_number = ?")
                .params(aggregate, sequence)
                .query(String.class)
                .single();
    }
}
