package io.artistagent.benchmarks;

import io.artistagent.ml.MlProjections;
import io.artistagent.query.QuerySide;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sides that read the log as they run, in one application, and a projection that does nothing beside their own. */
public final class ReadSide implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final String url;
    private final ConfigurableApplicationContext application;

    @EnableAutoConfiguration
    @Import({QuerySide.class, MlProjections.class, Nothing.class})
    private static final class Sides {}

    public ReadSide(Stores stores) {
        url = stores.database();
        application = new SpringApplicationBuilder(Sides.class)
                .run(
                        "--spring.config.name=query-side,ml-projections",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.threshold.console=warn",
                        "--artist-agent.log.alone=true",
                        "--db-scheduler.enabled=false",
                        "--spring.data.redis.port=" + stores.redisPort(),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=",
                        "--spring.datasource.password=",
                        "--spring.mongodb.uri=" + stores.documents());
        application
                .getBean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    public String url() {
        return url;
    }

    public EventStorageEngine log() {
        return application.getBean(EventStorageEngine.class);
    }

    public JdbcClient database() {
        return application.getBean(JdbcClient.class);
    }

    public Nothing nothing() {
        return application.getBean(Nothing.class);
    }

    /** The index of the last event. */
    public long last() {
        return database()
                .sql("SELECT max(global_index) FROM log.event")
                .query(Long.class)
                .single();
    }

    /** Has a projection read the whole log, and tells how many seconds that took. */
    public double replay(String projection, long last) throws InterruptedException {
        EventProcessor processor = application
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor(projection)
                .orElseThrow();
        beginAgain(projection);
        long start = System.nanoTime();
        processor.start();
        while (!hasReached(projection, last)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException(projection + " does not reach the end of the log.");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        processor.shutDown();
        return seconds;
    }

    /** A read model without a version fills one, and an automation without a position begins at the start. */
    private void beginAgain(String projection) {
        database()
                .sql("UPDATE log.read_model_version SET state = 'DROPPED', since = now() WHERE model = ?")
                .param(projection)
                .update();
        database()
                .sql("DELETE FROM log.token WHERE processor_name = :name OR processor_name LIKE :name || '@%'")
                .param("name", projection)
                .update();
    }

    private boolean hasReached(String projection, long last) {
        return database()
                .sql(
                        "SELECT coalesce(min(substring(convert_from(token, 'UTF8') FROM '[0-9]+')::bigint) >= :last, false)"
                                + " FROM log.token WHERE processor_name = :name OR processor_name LIKE :name || '@%'")
                .param("last", last)
                .param("name", projection)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void close() {
        application.close();
    }
}
