package io.artistagent.standalone.failure;

import io.artistagent.embedded.mongo.EmbeddedMongo;
import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.embedded.redis.EmbeddedRedis;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.Secret;
import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.StandaloneApplication;
import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.network.SwitchableProxy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole system with its own stores, which a test can stop and restart without affecting other tests. */
final class SystemOnOwnStores implements AutoCloseable {

    private static final String DATABASE = "artist_agent";

    private final Path data;
    private final int postgreSqlPort;
    private final int mongoPort;
    private final int redisPort;
    private final int httpPort;
    private final SwitchableProxy keycloakProxy;
    private final ConfigurableApplicationContext application;
    private EmbeddedPostgreSql postgreSql;
    private EmbeddedMongo mongo;
    private EmbeddedRedis redis;

    SystemOnOwnStores(Path data, Clock clock) throws IOException {
        this.data = data;
        this.keycloakProxy = new SwitchableProxy(TestKeycloak.issuer());
        this.postgreSqlPort = LoopbackPort.free();
        startPostgreSql();
        this.mongoPort = LoopbackPort.free();
        startMongo();
        this.redisPort = LoopbackPort.free();
        startRedis();
        this.httpPort = LoopbackPort.free();
        this.application = run(clock);
    }

    private ConfigurableApplicationContext run(Clock clock) {
        SpringApplication application = new SpringApplication(StandaloneApplication.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(context -> {
            AbstractBeanDefinition definition = BeanDefinitionBuilder.genericBeanDefinition(Clock.class, () -> clock)
                    .setPrimary(true)
                    .getBeanDefinition();
            ((BeanDefinitionRegistry) context.getBeanFactory()).registerBeanDefinition("movedClock", definition);
        });
        return application.run(
                "--spring.config.name=standalone",
                "--server.port=" + httpPort,
                "--artist-agent.data=" + data,
                "--artist-agent.api.base-url=" + address(),
                "--artist-agent.keycloak.issuer=" + TestKeycloak.issuer(),
                "--artist-agent.keycloak.jwk-set-uri=" + keycloakProxy.address() + "/protocol/openid-connect/certs",
                "--spring.datasource.url=" + "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgreSqlPort, DATABASE),
                "--spring.datasource.username=" + DATABASE,
                "--spring.datasource.password=" + password().text(),
                "--spring.mongodb.uri=mongodb://127.0.0.1:%d/artist-agent".formatted(mongoPort),
                "--spring.data.redis.port=" + redisPort);
    }

    String address() {
        return "http://127.0.0.1:" + httpPort;
    }

    ApiClient client(String user) {
        return ApiClient.of(address(), user);
    }

    /** Returns the number of events whose type ends with this text. */
    long events(String type) {
        return application
                .getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM log.event WHERE payload_type LIKE ?")
                .param("%" + type)
                .query(Long.class)
                .single();
    }

    /** Returns the number of events of an aggregate. */
    long eventsOf(Object id) {
        return application
                .getBean(JdbcClient.class)
                .sql("SELECT count(*) FROM log.event WHERE aggregate_identifier = ?")
                .param(id.toString())
                .query(Long.class)
                .single();
    }

    void startPostgreSql() {
        postgreSql = EmbeddedPostgreSql.start(data.resolve("postgresql"), postgreSqlPort);
        postgreSql.database(DATABASE, password());
    }

    private Secret password() {
        return Secret.kept(data.resolve("secrets").resolve("application"));
    }

    void stopPostgreSql() {
        postgreSql.close();
    }

    void startMongo() {
        mongo = EmbeddedMongo.start(data.resolve("mongodb"), mongoPort);
    }

    void stopMongo() {
        mongo.close();
    }

    void startRedis() {
        redis = EmbeddedRedis.start(data.resolve("redis"), redisPort);
    }

    void stopRedis() {
        redis.close();
    }

    SwitchableProxy keycloakProxy() {
        return keycloakProxy;
    }

    @Override
    public void close() {
        application.close();
        stopRedis();
        stopMongo();
        stopPostgreSql();
        keycloakProxy.close();
    }
}
