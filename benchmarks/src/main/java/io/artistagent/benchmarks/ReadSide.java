package io.artistagent.benchmarks;

import io.artistagent.eventlog.projection.LogProcessor;
import io.artistagent.eventlog.projection.ProcessorSettings;
import io.artistagent.ml.MlProjections;
import io.artistagent.query.QuerySide;
import java.time.Duration;
import org.axonframework.config.EventProcessingConfiguration;
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
                .getBeanProvider(ProcessorSettings.class)
                .forEach(projection -> processor(projection.name()).shutDown());
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

    public Nothing.Handlers nothing() {
        return application.getBean(Nothing.Handlers.class);
    }

    private LogProcessor processor(String projection) {
        return application
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor(projection, LogProcessor.class)
                .orElseThrow();
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
        var processor = processor(projection);
        if (processor.supportsReset()) {
            processor.resetTokens();
        }
        database()
                .sql("DELETE FROM log.token WHERE processor_name = ?")
                .param(projection)
                .update();
        var start = System.nanoTime();
        processor.start();
        if (!processor.await(last, PATIENCE)) {
            throw new IllegalStateException(projection + " does not reach the end of the log.");
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        processor.shutDown();
        return seconds;
    }

    @Override
    public void close() {
        application.close();
    }
}
