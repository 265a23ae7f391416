package io.artistagent.command;

import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.stores.TestStores;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the command side as a separate application with real stores, a real Keycloak and its own database. */
public final class TestCommandSide implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestCommandSide(Map<String, Object> properties) {
        context = new SpringApplicationBuilder(CommandSideApplication.class).run(arguments(properties));
    }

    public static TestCommandSide start(String database, Map<String, Object> more) {
        Map<String, Object> properties = properties(database);
        properties.putAll(more);
        return new TestCommandSide(properties);
    }

    public static Map<String, Object> properties(String database) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.config.name", "command-side");
        properties.put("server.port", 0);
        properties.put("spring.datasource.url", database);
        properties.put("spring.datasource.username", "postgres");
        properties.put("spring.datasource.hikari.maximum-pool-size", 16);
        properties.put("spring.data.redis.port", TestStores.redisPort());
        properties.put("artist-agent.keycloak.issuer", TestKeycloak.issuer());
        properties.put("logging.level.root", "warn");
        return properties;
    }

    public static String[] arguments(Map<String, Object> properties) {
        return properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
