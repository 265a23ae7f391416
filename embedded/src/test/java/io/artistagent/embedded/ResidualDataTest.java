package io.artistagent.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.artistagent.embedded.mongo.EmbeddedMongo;
import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.embedded.redis.EmbeddedRedis;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** After the deletion of residual data, no file contains deleted data; everything else is intact. */
class ResidualDataTest {

    private static final String WORD = "quozabirufekomyt";

    @TempDir
    Path directory;

    @Test
    void deleted_rows_are_in_no_file_of_postgresql() throws Exception {
        try (EmbeddedPostgreSql server =
                        EmbeddedPostgreSql.start(directory.resolve("postgresql"), LoopbackPort.free());
                Connection connection = DriverManager.getConnection(server.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE person (name text, number int)");
            statement.execute("INSERT INTO person SELECT '%s' || mod(n, 3), n FROM generate_series(1, 5000) AS n"
                    .formatted(WORD));
            statement.execute("INSERT INTO person SELECT 'somebody else', n FROM generate_series(1, 100) AS n");
            statement.execute("ANALYZE person");
            // Write-ahead log files that are recycled as they are, before and after the deletion
            for (int file = 0; file < 6; file++) {
                statement.execute("SELECT pg_switch_wal()");
                statement.execute("CHECKPOINT");
                statement.execute("UPDATE person SET number = number + 1");
            }
            statement.execute("DELETE FROM person WHERE name LIKE '%s%%'".formatted(WORD));
            statement.execute("CHECKPOINT");
            assertThat(filesWithTheWord()).isNotEmpty();

            server.deleteResidualData();

            assertThat(filesWithTheWord()).isEmpty();
            assertThat(one("SELECT count(*) FROM person WHERE name = 'somebody else'", statement))
                    .isEqualTo("100");
            assertThat(one("SHOW wal_recycle", statement)).isEqualTo("on");
        }
    }

    @Test
    void the_deletion_waits_for_transactions_that_still_see_deleted_rows() throws Exception {
        try (EmbeddedPostgreSql server =
                        EmbeddedPostgreSql.start(directory.resolve("postgresql"), LoopbackPort.free());
                Connection connection = DriverManager.getConnection(server.jdbcUrl());
                Statement statement = connection.createStatement();
                Connection older = DriverManager.getConnection(server.jdbcUrl());
                Statement reads = older.createStatement()) {
            statement.execute("CREATE TABLE person (name text)");
            statement.execute("CREATE TABLE other (name text)");
            statement.execute("INSERT INTO person VALUES ('%s')".formatted(WORD));
            older.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            older.setAutoCommit(false);
            one("SELECT count(*) FROM other", reads);
            statement.execute("DELETE FROM person");

            CompletableFuture<Void> deletion = CompletableFuture.runAsync(() -> deleteResidualData(server));
            assertThatThrownBy(() -> deletion.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            older.commit();
            deletion.get(60, TimeUnit.SECONDS);

            assertThat(filesWithTheWord()).isEmpty();
        }
    }

    @Test
    void deleted_documents_are_not_in_the_file_and_clients_stay_connected() throws Exception {
        try (EmbeddedMongo server = EmbeddedMongo.start(directory.resolve("mongodb"), LoopbackPort.free());
                MongoClient client = MongoClients.create(server.uri("any"))) {
            MongoCollection<Document> persons = client.getDatabase("any").getCollection("person");
            for (int i = 0; i < 500; i++) {
                persons.insertOne(new Document("_id", i).append("name", i % 2 == 0 ? WORD + i : "somebody else"));
            }
            persons.deleteMany(new Document("name", new Document("$ne", "somebody else")));
            assertThat(filesWithTheWord()).isNotEmpty();

            server.deleteResidualData();

            assertThat(filesWithTheWord()).isEmpty();
            assertThat(persons.countDocuments()).isEqualTo(250);
            persons.insertOne(new Document("_id", "later"));
            server.deleteResidualData();
            assertThat(persons.countDocuments()).isEqualTo(251);
        }
    }

    @Test
    void an_interrupted_deletion_loses_no_document() throws Exception {
        try (EmbeddedMongo server = EmbeddedMongo.start(directory.resolve("mongodb"), LoopbackPort.free());
                MongoClient client = MongoClients.create(server.uri("any"))) {
            MongoCollection<Document> persons = client.getDatabase("any").getCollection("person");
            persons.insertOne(new Document("_id", 1));

            Thread.currentThread().interrupt();
            server.deleteResidualData();

            assertThat(Thread.interrupted()).isTrue();
            assertThat(persons.countDocuments()).isEqualTo(1);
        }
    }

    @Test
    void deleted_values_are_not_in_the_file_of_redis() throws Exception {
        Secret password = Secret.kept(directory.resolve("password"));
        int port = LoopbackPort.free();
        try (EmbeddedRedis server = EmbeddedRedis.start(directory.resolve("redis"), port, password);
                Jedis redis = new Jedis("127.0.0.1", port)) {
            redis.auth(password.text());
            redis.set("person", WORD);
            redis.set("other", "somebody");
            redis.del("person");

            server.deleteResidualData();

            assertThat(filesWithTheWord()).isEmpty();
            assertThat(redis.exists("other")).isTrue();
        }
    }

    private static void deleteResidualData(ResidualDataStore store) {
        try {
            store.deleteResidualData();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> filesWithTheWord() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> text(file).contains(WORD))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }

    private static String one(String question, Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
