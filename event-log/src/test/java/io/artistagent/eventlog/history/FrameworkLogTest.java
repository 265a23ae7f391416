package io.artistagent.eventlog.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.TestLog.Counted;
import io.artistagent.eventlog.upcasting.AxonUpcasters;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.testkit.stores.TestStores;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A log that the framework reads applies the same upcasters to old events. */
class FrameworkLogTest {

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @Test
    void old_events_are_read_in_their_current_form() {
        database.setUrl(TestStores.freshDatabase());
        JdbcEventStorageEngine log = JdbcEventStorageEngine.builder()
                .connectionProvider(database::getConnection)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(TestLog.serializer())
                .snapshotSerializer(TestLog.serializer())
                .upcasterChain(new AxonUpcasters(new Upcasting(List.of(new TalliedIsCounted()))))
                .build();
        log.createSchema(PostgresEventTableFactory.INSTANCE);
        log.appendEvents(TestLog.event("a", 0, new Counted("Alma", 1)), TestLog.event("a", 1, new Counted("Alma", 2)));
        new JdbcTemplate(database)
                .update("UPDATE DomainEventEntry SET payloadType = 'com.example.Tallied', payloadRevision = '7',"
                        + " payload = convert_to(replace(convert_from(payload, 'UTF8'), 'writer', 'scribe'), 'UTF8')"
                        + " WHERE sequenceNumber = 0");

        assertThat(log.readEvents("a").asStream().<Object>map(EventMessage::getPayload))
                .containsExactly(new Counted("Alma", 1), new Counted("Alma", 2));
    }
}
