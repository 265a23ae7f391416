package io.artistagent.query;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the query side has made of the log, to be compared with what it makes of it another time. */
final class ReadModels {

    private static final List<String> TABLES = List.of(
            "daily_figures",
            "song_figures",
            "playlist_figures",
            "import_revision",
            "play",
            "import_plays",
            "listening_day",
            "heard_track");

    private final MongoOperations mongo;
    private final JdbcClient database;

    ReadModels(MongoOperations mongo, JdbcClient database) {
        this.mongo = mongo;
        this.database = database;
    }

    /** Every document of every collection and every row of every table, as text. */
    Map<String, List<String>> everything() {
        var content = new TreeMap<String, List<String>>();
        for (var collection : mongo.getCollectionNames()) {
            content.put(
                    collection,
                    mongo.findAll(Document.class, collection).stream()
                            .map(document -> new TreeMap<>(document).toString())
                            .sorted()
                            .toList());
        }
        for (var table : TABLES) {
            content.put(
                    table,
                    database.sql("SELECT t::text FROM query." + table + " t ORDER BY 1")
                            .query(String.class)
                            .list());
        }
        return content;
    }
}
