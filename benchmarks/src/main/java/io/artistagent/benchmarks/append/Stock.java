package io.artistagent.benchmarks.append;

import com.zaxxer.hikari.HikariDataSource;
import io.artistagent.benchmarks.measure.Load;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Blocks;
import io.artistagent.domain.artist.Standing;
import io.artistagent.eventlog.privacy.PersonalModule;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Optional;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The unmodified framework: its JDBC engine with its own tables, the same aggregate, metrics and transactions. */
final class Stock implements AutoCloseable {

    private final HikariDataSource pool = new HikariDataSource();
    private final Configuration axon;

    Stock(String url) {
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(40);
        UnitOfWorkAwareConnectionProviderWrapper connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(pool));
        SpringTransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(pool));
        Serializer serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.addModule(new PersonalModule()))
                .build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(transactions)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new SQLStateResolver("23505"))
                .build();
        transactions.executeInTransaction(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(any -> serializer)
                .configureEventSerializer(any -> serializer)
                .configureMessageSerializer(any -> serializer)
                .configureTransactionManager(any -> transactions)
                .registerComponent(io.artistagent.domain.artist.Artists.class, any -> new NoOthers())
                .registerComponent(Blocks.class, any -> new NoOthers())
                .configureAggregate(Artist.class);
        new GlobalMetricRegistry(new PrometheusMeterRegistry(PrometheusConfig.DEFAULT))
                .registerWithConfigurer(configurer);
        configurer.configureEmbeddedEventStore(any -> engine);
        axon = configurer.start();
    }

    /** The commands of this benchmark concern one artist only. */
    private static final class NoOthers implements io.artistagent.domain.artist.Artists, Blocks {

        @Override
        public Optional<Standing> find(ArtistId artistId) {
            return Optional.empty();
        }

        @Override
        public void enter(ArtistId artist, PersonId owner, ArtistId blocked, PersonId blockedOwner) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(ArtistId artist, ArtistId blocked) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean mayReach(PersonId from, PersonId to) {
            return true;
        }

        @Override
        public boolean hasBlocked(PersonId person, ArtistId other) {
            return false;
        }
    }

    Load.Operation artists() {
        return new Artists(axon.commandGateway());
    }

    @Override
    public void close() {
        axon.shutdown();
        pool.close();
    }
}
