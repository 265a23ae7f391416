package io.artistagent.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.artistagent.embedded.mongo.EmbeddedMongo;
import io.artistagent.embedded.postgresql.EmbeddedPostgreSql;
import io.artistagent.embedded.redis.EmbeddedRedis;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import org.bson.Document;
import redis.clients.jedis.Jedis;

/** A program that writes increasing numbers to all three stores and prints each acknowledged number, until it is killed. */
final class KilledWriter {

    static final String DATABASE = "numbers";

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments[0]);
        PrintStream acknowledged = System.out;
        try (EmbeddedPostgreSql postgreSql =
                        EmbeddedPostgreSql.start(data.resolve("postgresql"), Integer.parseInt(arguments[1]));
                EmbeddedMongo mongo = EmbeddedMongo.start(data.resolve("mongodb"), Integer.parseInt(arguments[2]));
                EmbeddedRedis redis = EmbeddedRedis.start(data.resolve("redis"), Integer.parseInt(arguments[3]));
                Connection connection = DriverManager.getConnection(postgreSql.database(DATABASE));
                MongoClient documents = MongoClients.create(mongo.uri(DATABASE));
                Jedis values = new Jedis("127.0.0.1", redis.port())) {
            connection.createStatement().execute("CREATE TABLE number (value int PRIMARY KEY)");
            for (int i = 1; ; i++) {
                connection.createStatement().execute("INSERT INTO number VALUES (" + i + ")");
                documents.getDatabase(DATABASE).getCollection("number").insertOne(new Document("_id", i));
                if (values.sadd("number", Integer.toString(i)) != 1) {
                    throw new IllegalStateException("Redis did not take " + i);
                }
                acknowledged.println(i);
            }
        }
    }
}
