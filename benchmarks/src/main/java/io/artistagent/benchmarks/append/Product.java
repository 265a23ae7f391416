package io.artistagent.benchmarks.append;

import io.artistagent.benchmarks.measure.Load;
import io.artistagent.command.CommandSideApplication;
import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The command side as in production: interceptors, ownership, metrics, transactions, high-water mark. It is the log's only writer. */
final class Product implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    /**
     * @param url the URL of its database, including the user
     * @param settings settings that differ from those of production
     */
    Product(String url, int redisPort, String... settings) {
        application =
                new SpringApplicationBuilder(CommandSideApplication.class).run(arguments(url, redisPort, settings));
    }

    private static String[] arguments(String url, int redisPort, String... settings) {
        return Stream.concat(
                        Stream.of(
                                "--spring.config.name=command-side",
                                "--server.port=0",
                                "--server.address=127.0.0.1",
                                "--logging.threshold.console=warn",
                                "--artist-agent.log.alone=true",
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=",
                                "--spring.datasource.password=",
                                "--spring.data.redis.port=" + redisPort),
                        Arrays.stream(settings))
                .toArray(String[]::new);
    }

    Load.Operation artists() {
        return new Artists(application.getBean(CommandGateway.class));
    }

    @Override
    public void close() {
        application.close();
    }
}
