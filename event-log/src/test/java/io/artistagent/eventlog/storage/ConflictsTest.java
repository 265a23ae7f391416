package io.artistagent.eventlog.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.eventlog.RealLog;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Optimistic concurrency: if two writers use the same sequence number, one gets the right exception. */
@RealLog
class ConflictsTest {

    private final ArtistId artist = new ArtistId(UUID.randomUUID());

    @Autowired
    private EventStorageEngine log;

    @Autowired
    private TransactionManager transactions;

    @Test
    void an_aggregate_is_created_once() {
        append(0);
        assertThatExceptionOfType(AggregateStreamCreationException.class).isThrownBy(() -> append(0));
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void a_sequence_number_is_used_once() {
        append(0);
        append(1);
        assertThatExceptionOfType(ConcurrencyException.class).isThrownBy(() -> append(1));
        assertThat(stored()).isEqualTo(2);
    }

    private void append(long number) {
        transactions.executeInTransaction(() -> log.appendEvents(
                new GenericDomainEventMessage<>("Artist", artist.toString(), number, new ArtistRetired(artist))));
    }

    private long stored() {
        return log.readEvents(artist.toString()).asStream().count();
    }
}
