package io.artistagent.embedded.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.artistagent.processes.LoopbackPort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collection with indexes answers every query as one without them. */
class SecondaryIndexesTest {

    private static final int DOCUMENTS = 400;

    private final Random random = new Random(42);

    @TempDir
    Path directory;

    @Test
    void indexes_change_no_answer() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory(LoopbackPort.free());
                MongoClient client = MongoClients.create(server.uri("test"))) {
            Pair pair = new Pair(client.getDatabase("test"));
            pair.fill();
            for (int round = 0; round < 300; round++) {
                pair.change(round);
                pair.compare(query());
            }
        }
    }

    @Test
    void indexes_are_used_after_a_restart_and_follow_later_changes() throws IOException {
        int port = LoopbackPort.free();
        try (EmbeddedMongo server = EmbeddedMongo.start(directory, port);
                MongoClient client = MongoClients.create(server.uri("test"))) {
            new Pair(client.getDatabase("test")).fill();
        }
        try (EmbeddedMongo server = EmbeddedMongo.start(directory, port);
                MongoClient client = MongoClients.create(server.uri("test"))) {
            Pair pair = new Pair(client.getDatabase("test"));
            assertThat(pair.indexed.listIndexes()).hasSize(5);
            for (int round = 0; round < 50; round++) {
                pair.change(round);
                pair.compare(query());
            }
            server.deleteResidualData();
            pair.compare(eq("owner", "p1"));
        }
    }

    @Test
    void a_dropped_collection_leaves_no_entries_to_one_of_the_same_name() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory(LoopbackPort.free());
                MongoClient client = MongoClients.create(server.uri("test"))) {
            Pair first = new Pair(client.getDatabase("test"));
            first.fill();
            first.indexed.drop();
            first.plain.drop();
            Pair second = new Pair(client.getDatabase("test"));
            second.compare(eq("owner", "p1"));
            second.fill();
            second.compare(eq("owner", "p1"));
        }
    }

    @Test
    void the_match_of_a_pipeline_does_not_filter_what_later_stages_look_up() {
        try (EmbeddedMongo server = EmbeddedMongo.inMemory(LoopbackPort.free());
                MongoClient client = MongoClients.create(server.uri("test"))) {
            MongoCollection<Document> songs = client.getDatabase("test").getCollection("songs");
            songs.createIndex(Indexes.ascending("owner"));
            songs.insertMany(List.of(
                    new Document("_id", 1).append("owner", "alma"), new Document("_id", 2).append("owner", "bruno")));
            client.getDatabase("test").getCollection("places").insertOne(new Document("_id", "Basel"));

            Document song = songs.aggregate(List.of(
                            Aggregates.match(eq("owner", "alma")),
                            Aggregates.lookup("places", List.of(), "places"),
                            Aggregates.lookup("songs", List.of(), "songs")))
                    .first();

            assertThat(song.getList("places", Document.class)).hasSize(1);
            assertThat(song.getList("songs", Document.class)).hasSize(2);
        }
    }

    private Bson query() {
        return switch (random.nextInt(9)) {
            case 0 -> eq("owner", owner());
            case 1 -> in("owner", owner(), owner());
            case 2 -> and(eq("owner", owner()), lt("at", at()));
            case 3 -> or(eq("owner", owner()), eq("tags", tag()));
            case 4 -> or(eq("owner", owner()), ne("number", 3));
            case 5 -> elemMatch("tags", new Document("$gte", "t1").append("$lt", tag()));
            case 6 -> and(gte("tags", tag()), lte("tags", tag()));
            case 7 -> eq("owner", null);
            default -> and(gte("number", random.nextInt(20) - 10), lt("number", random.nextInt(10)));
        };
    }

    private String owner() {
        return "p" + random.nextInt(60);
    }

    private String tag() {
        return "t" + random.nextInt(30);
    }

    private Date at() {
        return new Date(1_700_000_000_000L + random.nextInt(50) * 1_000L - 25_000L);
    }

    private Document document(int number) {
        Document document = new Document("_id", "d" + number);
        if (random.nextInt(10) > 0) {
            document.append("owner", owner());
        }
        List<String> tags = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            tags.add(tag());
        }
        return document.append("tags", tags)
                .append("number", random.nextBoolean() ? (Object) random.nextLong(-12, 12) : random.nextDouble() * 8)
                .append("at", at());
    }

    /** One collection with indexes and one without, with the same documents. */
    private final class Pair {

        private final MongoCollection<Document> indexed;
        private final MongoCollection<Document> plain;

        Pair(MongoDatabase database) {
            indexed = database.getCollection("indexed");
            plain = database.getCollection("plain");
            indexed.createIndex(Indexes.ascending("owner"));
            indexed.createIndex(Indexes.ascending("tags"));
            indexed.createIndex(Indexes.ascending("number"));
            indexed.createIndex(Indexes.descending("at", "_id"));
        }

        void fill() {
            for (int number = 0; number < DOCUMENTS; number++) {
                Document document = document(number);
                indexed.insertOne(document);
                plain.insertOne(document);
            }
        }

        void change(int round) {
            String id = "d" + random.nextInt(DOCUMENTS);
            if (round % 7 == 0) {
                indexed.deleteOne(eq("_id", id));
                plain.deleteOne(eq("_id", id));
            } else {
                Bson change = new Document(
                        "$set",
                        new Document("owner", owner())
                                .append("tags", List.of(tag()))
                                .append("at", at()));
                indexed.updateMany(eq("owner", "p" + round % 60), change);
                plain.updateMany(eq("owner", "p" + round % 60), change);
            }
        }

        void compare(Bson query) {
            assertThat(indexed.find(query).into(new ArrayList<>()))
                    .as(query.toString())
                    .containsExactlyInAnyOrderElementsOf(plain.find(query).into(new ArrayList<>()));
            for (Bson order : List.of(Sorts.descending("at", "_id"), Sorts.ascending("at", "_id"))) {
                assertThat(page(indexed, query, order)).as(query.toString()).isEqualTo(page(plain, query, order));
            }
            assertThat(indexed.countDocuments(query)).isEqualTo(plain.countDocuments(query));
            assertThat(counted(indexed, query)).isEqualTo(counted(plain, query));
        }

        private List<Document> page(MongoCollection<Document> collection, Bson query, Bson order) {
            return collection.find(query).sort(order).skip(2).limit(10).into(new ArrayList<>());
        }

        private List<Document> counted(MongoCollection<Document> collection, Bson query) {
            return collection
                    .aggregate(List.of(
                            Aggregates.match(query),
                            Aggregates.group("$owner", Accumulators.sum("count", 1)),
                            Aggregates.sort(Sorts.ascending("_id"))))
                    .into(new ArrayList<>());
        }
    }
}
