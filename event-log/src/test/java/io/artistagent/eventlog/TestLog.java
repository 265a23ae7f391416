package io.artistagent.eventlog;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.artistagent.eventlog.codec.CodecConfiguration;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.database.LogDataSource;
import io.artistagent.eventlog.database.SqlFailures;
import io.artistagent.eventlog.database.TransientFailures;
import io.artistagent.eventlog.head.AppendNotifier;
import io.artistagent.eventlog.head.HighWaterMark;
import io.artistagent.eventlog.privacy.KeySettings;
import io.artistagent.eventlog.privacy.KeyStore;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.projection.TokenStoreConfiguration;
import io.artistagent.eventlog.storage.LogReader;
import io.artistagent.eventlog.storage.PostgreSqlEventStorageEngine;
import io.artistagent.eventlog.storage.PostgreSqlLogReader;
import io.artistagent.eventlog.upcasting.Upcaster;
import io.artistagent.eventlog.upcasting.Upcasting;
import io.artistagent.testkit.stores.TestStores;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of an application, assembled by hand on a database so that a test can access each part. */
public final class TestLog implements AutoCloseable {

    /** A publicly known master key. */
    public static final String MASTER_KEY = "dGhlIG1hc3RlciBrZXkgb2YgYWxsIG9mIHRoZSB0ZXM=";

    private final HikariDataSource pool;
    private final LogDataSource database;
    private final HighWaterMark highWaterMark;
    private final KeyStore keys;
    private final EventCodec codec;
    private final PostgreSqlEventStorageEngine engine;
    private final JdbcTransactionManager transactions;
    private final Serializer serializer = serializer();
    private final KeySettings settings;
    private final Upcasting upcasting;
    private final List<KeyStore> others = new ArrayList<>();

    /** An event that tests append. */
    @Revision("1")
    public record Counted(String writer, long number) {}

    private TestLog(HikariDataSource pool, KeySettings settings, Upcaster... upcasters) throws SQLException {
        this.pool = pool;
        this.settings = settings;
        this.database = new LogDataSource(pool);
        this.highWaterMark = new HighWaterMark(database, new AppendNotifier(database));
        this.keys = KeyStore.open(settings, database);
        this.upcasting = new Upcasting(List.of(upcasters));
        this.codec = codec(keys);
        this.engine = new PostgreSqlEventStorageEngine(database, codec, highWaterMark);
        this.transactions = new JdbcTransactionManager(database);
        highWaterMark.start();
    }

    /** A log on a fresh database. */
    public static TestLog fresh(Upcaster... upcasters) throws SQLException {
        return open(freshDatabase(), upcasters);
    }

    /** Creates the database of a log. */
    public static String freshDatabase() {
        return TestStores.preparedDatabase("log", url -> migrate(url, "log"));
    }

    /** A log on an empty database. */
    public static TestLog on(String url, Upcaster... upcasters) throws SQLException {
        migrate(url, "log");
        return open(url, upcasters);
    }

    /** Creates a schema of this module in a database, or leaves it as it is. */
    public static void migrate(String url, String schema) {
        Flyway.configure()
                .dataSource(new DriverManagerDataSource(url))
                .schemas(schema)
                .locations("classpath:db/migration/" + schema)
                .load()
                .migrate();
    }

    /** A log on a database that has its schema, for example the one of an earlier log of the test. */
    public static TestLog open(String url, Upcaster... upcasters) throws SQLException {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(32);
        settings.setMinimumIdle(0);
        settings.setConnectionTimeout(3_000);
        settings.setInitializationFailTimeout(60_000);
        HikariDataSource pool = new HikariDataSource(settings);
        return new TestLog(pool, new KeySettings(url, "", "", MASTER_KEY, List.of()), upcasters);
    }

    public static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(CodecConfiguration.allowedTypes())
                .build();
    }

    public LogDataSource database() {
        return database;
    }

    public HighWaterMark highWaterMark() {
        return highWaterMark;
    }

    public EventCodec codec() {
        return codec;
    }

    public TransientFailures transientFailures() {
        return new TransientFailures(List.of(new SqlFailures()));
    }

    public LogReader reader() {
        return new PostgreSqlLogReader(database, highWaterMark);
    }

    /** A process on the log, with its cached keys. */
    public record Node(SubjectKeys keys, EventCodec codec, PostgreSqlEventStorageEngine engine) {

        public void append(List<? extends DomainEventMessage<?>> events) {
            engine.appendEvents(events);
        }
    }

    public Node thisNode() {
        return new Node(keys.keys(), codec, engine);
    }

    /** Another process on the same log. */
    public Node anotherNode() {
        KeyStore store = KeyStore.open(settings, database);
        others.add(store);
        EventCodec itsCodec = codec(store);
        return new Node(store.keys(), itsCodec, new PostgreSqlEventStorageEngine(database, itsCodec, highWaterMark));
    }

    private EventCodec codec(KeyStore store) {
        return new EventCodec(((Jackson3Serializer) serializer).getObjectMapper(), store.keys(), upcasting);
    }

    /** The keys of the persons in the events. */
    public SubjectKeys keys() {
        return keys.keys();
    }

    public PostgreSqlEventStorageEngine engine() {
        return engine;
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    public TransactionManager axonTransactions() {
        return new SpringTransactionManager(transactions);
    }

    public JdbcTemplate sql() {
        return new JdbcTemplate(database);
    }

    /** The token store of a separate process. */
    public TokenStore tokens(String process) {
        return TokenStoreConfiguration.tokens(new SpringDataSourceConnectionProvider(database), serializer)
                .nodeId(process)
                .build();
    }

    public static DomainEventMessage<?> event(String aggregate, long sequence, Object payload) {
        return new GenericDomainEventMessage<>(
                "Test",
                aggregate,
                sequence,
                payload,
                Map.of("trace", UUID.randomUUID().toString()));
    }

    @Override
    public void close() throws InterruptedException {
        highWaterMark.close();
        for (KeyStore other : others) {
            other.close();
        }
        keys.close();
        pool.close();
    }
}
