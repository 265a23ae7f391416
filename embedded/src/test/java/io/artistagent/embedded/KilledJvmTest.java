package io.artistagent.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import io.artistagent.embedded.mongo.EmbeddedMongo;
import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.embedded.redis.EmbeddedRedis;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.OrphanedServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class KilledJvmTest {

    @TempDir
    Path data;

    private final int postgreSqlPort = LoopbackPort.free();
    private final int mongoPort = LoopbackPort.free();
    private final int redisPort = LoopbackPort.free();

    @Test
    void acknowledged_writes_survive_a_kill_of_the_jvm_and_a_restart_stops_its_old_servers() throws Exception {
        int last = killAfterAcknowledging(200);

        assertThat(OrphanedServers.find(
                        "postgres", data.resolve("postgresql").toRealPath().toString()))
                .as("PostgreSQL outlives the JVM that started it")
                .isNotEmpty();
        restartAndExpectAllUpTo(last);
    }

    @Test
    void acknowledged_writes_survive_a_kill_of_the_jvm_and_every_server() throws Exception {
        int last = killAfterAcknowledging(200);
        killAll("postgres", "postgresql");
        killAll("redis-server", "redis");

        restartAndExpectAllUpTo(last);
    }

    private int killAfterAcknowledging(int enough) throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        data.toString(),
                        Integer.toString(postgreSqlPort),
                        Integer.toString(mongoPort),
                        Integer.toString(redisPort))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int last = 0;
        try (BufferedReader acknowledged = victim.inputReader(StandardCharsets.UTF_8)) {
            while (last < enough) {
                String line = acknowledged.readLine();
                assertThat(line).as("the victim works").isNotNull();
                last = Integer.parseInt(line);
            }
            victim.destroyForcibly().waitFor();
        }
        return last;
    }

    private void killAll(String program, String directory) throws IOException {
        for (ProcessHandle process : OrphanedServers.find(
                program, data.resolve(directory).toRealPath().toString())) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    private void restartAndExpectAllUpTo(int last) throws Exception {
        long begin = System.nanoTime();
        try (EmbeddedPostgreSql postgreSql = EmbeddedPostgreSql.start(data.resolve("postgresql"), postgreSqlPort);
                EmbeddedMongo mongo = EmbeddedMongo.start(data.resolve("mongodb"), mongoPort);
                EmbeddedRedis redis = EmbeddedRedis.start(data.resolve("redis"), redisPort)) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
            assertThat(countInPostgreSql(postgreSql, last)).isEqualTo(last);
            assertThat(countInMongo(mongo, last)).isEqualTo(last);
            assertThat(isInRedis(redis, last)).isTrue();
        }
    }

    private static int countInPostgreSql(EmbeddedPostgreSql postgreSql, int last) throws Exception {
        try (Connection connection = DriverManager.getConnection(postgreSql.jdbcUrl(KilledWriter.DATABASE));
                ResultSet counted = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM number WHERE value <= " + last)) {
            counted.next();
            return counted.getInt(1);
        }
    }

    private static long countInMongo(EmbeddedMongo mongo, int last) {
        try (MongoClient client = MongoClients.create(mongo.uri(KilledWriter.DATABASE))) {
            return client.getDatabase(KilledWriter.DATABASE)
                    .getCollection("number")
                    .countDocuments(Filters.lte("_id", last));
        }
    }

    private static boolean isInRedis(EmbeddedRedis redis, int number) {
        try (Jedis values = new Jedis("127.0.0.1", redis.port())) {
            return values.sismember("number", Integer.toString(number));
        }
    }
}
