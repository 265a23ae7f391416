package io.artistagent.standalone.pages;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import io.artistagent.processes.LoopbackPort;
import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.network.SwitchableProxy;
import io.artistagent.testkit.stores.TestStores;
import io.artistagent.web.WebApplication;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.ConfigurableApplicationContext;

/** A node that runs only the pages. Its API, Redis and Keycloak may be behind a {@link SwitchableProxy}. */
record PagesNode(String api, String issuer, int redis, int redisDatabase) {

    static PagesNode inFrontOf(String api) {
        return new PagesNode(api, TestKeycloak.issuer(), TestStores.redisPort(), 0);
    }

    PagesNode withRedisBehind(SwitchableProxy proxy) {
        return new PagesNode(api, issuer, proxy.port(), redisDatabase);
    }

    PagesNode withKeycloakBehind(SwitchableProxy proxy) {
        return new PagesNode(api, proxy.address(), redis, redisDatabase);
    }

    /** Returns a node with another database of Redis, which the process of the API does not use. */
    PagesNode withRedisDatabase(int number) {
        return new PagesNode(api, issuer, redis, number);
    }

    /** A running node; closing it stops it. */
    record Node(ConfigurableApplicationContext context, String address) implements AutoCloseable {
        @Override
        public void close() {
            context.close();
        }
    }

    Node start() {
        int port = LoopbackPort.free();
        ConfigurableApplicationContext context = new SpringApplicationBuilder(WebApplication.class)
                .run(
                        "--spring.config.name=web",
                        "--server.port=" + port,
                        "--artist-agent.api.base-url=" + api,
                        "--artist-agent.keycloak.issuer=" + issuer,
                        "--spring.data.redis.port=" + redis,
                        "--spring.data.redis.database=" + redisDatabase,
                        "--spring.autoconfigure.exclude=" + ofTheSides());
        return new Node(context, "http://127.0.0.1:" + port);
    }

    /** Returns the auto-configurations of the other sides, which are on the class path of the whole system. */
    private static String ofTheSides() {
        return StreamSupport.stream(
                        ImportCandidates.load(AutoConfiguration.class, null).spliterator(), false)
                .filter(Pattern.compile(
                                "mongo|axon|jdbc|datasource|flyway|dbscheduler|springdoc|transaction", CASE_INSENSITIVE)
                        .asPredicate())
                .collect(Collectors.joining(","));
    }
}
