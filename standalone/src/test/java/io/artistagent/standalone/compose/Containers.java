package io.artistagent.standalone.compose;

import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.embedded.redis.EmbeddedRedis;
import io.artistagent.processes.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces the containers of {@code docker-compose.yml}, so that the tests need no Docker: servers with the same ports and secrets, set up
 * by the same script.
 */
final class Containers implements AutoCloseable {

    private static final Pattern VARIABLE = Pattern.compile("\\\\set (\\w+) `cat /run/secrets/([a-z-]+)`");

    private final Path secrets;
    private final EmbeddedPostgreSql postgreSql;
    private final MongoWithPassword mongo;
    private final EmbeddedRedis redis;

    /**
     * @param data the directory in which {@code scripts/stores} has created the secrets
     * @param servers the directory for the servers' data
     * @param ports returns the port that a variable sets
     */
    Containers(Path data, Path servers, ToIntFunction<String> ports) throws Exception {
        secrets = data.resolve("compose").resolve("secrets");
        postgreSql = EmbeddedPostgreSql.start(
                servers.resolve("postgresql"), ports.applyAsInt("ARTIST_AGENT_POSTGRESQL_PORT"));
        prepare();
        mongo = new MongoWithPassword(
                ports.applyAsInt("ARTIST_AGENT_MONGODB_PORT"),
                "artist-agent",
                "artist_agent",
                secret("mongodb-application"));
        redis = EmbeddedRedis.start(
                servers.resolve("redis"),
                ports.applyAsInt("ARTIST_AGENT_REDIS_PORT"),
                Secret.kept(secrets.resolve("redis")));
    }

    /** Runs the PostgreSQL container's script with the values that psql would insert. */
    private void prepare() throws Exception {
        String script = Files.readString(ComposeFile.ROOT.resolve("deploy/compose/postgresql.sql"));
        String statements = VARIABLE.matcher(script).replaceAll("").replaceAll("(?m)^--.*$", "");
        Matcher variables = VARIABLE.matcher(script);
        while (variables.find()) {
            statements = statements.replace(":'" + variables.group(1) + "'", "'" + secret(variables.group(2)) + "'");
        }
        try (Connection connection = DriverManager.getConnection(postgreSql.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String each : statements.split(";")) {
                if (!each.isBlank()) {
                    statement.execute(each);
                }
            }
        }
    }

    private String secret(String name) throws IOException {
        return Files.readString(secrets.resolve(name)).strip();
    }

    @Override
    public void close() {
        redis.close();
        mongo.close();
        postgreSql.close();
    }
}
