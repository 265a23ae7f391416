package io.artistagent.eventlog.head;

import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.testkit.stores.TestStores;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class AppendNotifierTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final AtomicBoolean refuses = new AtomicBoolean();

    @Test
    void an_append_is_announced_again_after_a_failed_notification() {
        AtomicInteger heard = new AtomicInteger();
        try (AppendNotifier notifier = new AppendNotifier(new LogDataSource(database()))) {
            notifier.start(heard::incrementAndGet);
            // The first call comes with the subscription
            Awaitility.await().atMost(PATIENCE).until(() -> heard.get() == 1);
            refuses.set(true);
            notifier.announceAppend();
            Awaitility.await().atMost(PATIENCE).until(() -> !refuses.get());

            Awaitility.await().atMost(PATIENCE).until(() -> heard.get() == 2);
        }
    }

    /** Refuses one connection to the sender, and none to the listener. */
    private DelegatingDataSource database() {
        return new DelegatingDataSource(new DriverManagerDataSource(TestStores.freshDatabase())) {
            @Override
            public Connection getConnection() throws SQLException {
                if (Thread.currentThread().getName().equals("log-notifier") && refuses.getAndSet(false)) {
                    throw new SQLException("connection refused", "08001");
                }
                return super.getConnection();
            }
        };
    }
}
