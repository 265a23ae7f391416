package io.artistagent.query;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds a word in all documents and in all tables of the database, those of the log included. */
final class Occurrences {

    private final MongoOperations mongo;
    private final JdbcClient database;

    Occurrences(MongoOperations mongo, JdbcClient database) {
        this.mongo = mongo;
        this.database = database;
    }

    /** Returns the collections and tables that contain a word, as text or within bytes. */
    List<String> of(String word) {
        List<String> places = new ArrayList<>();
        for (String collection : mongo.getCollectionNames()) {
            mongo.findAll(Document.class, collection).stream()
                    .map(Document::toString)
                    .filter(text -> text.contains(word))
                    .forEach(text -> places.add(withoutVersion(collection)));
        }
        List<String> tables = database.sql("SELECT schemaname || '.' || tablename FROM pg_tables"
                        + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list();
        for (String table : tables) {
            if (rows(table, word) > 0) {
                places.add(withoutVersion(table));
            }
        }
        return places;
    }

    private long rows(String table, String word) {
        try {
            return database.sql("SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%' || :word || '%'"
                            + " OR t::text LIKE '%' || encode(convert_to(:word, 'UTF8'), 'hex') || '%'")
                    .param("word", word)
                    .query(Long.class)
                    .single();
        } catch (BadSqlGrammarException failed) {
            boolean exists = database.sql("SELECT to_regclass(:table) IS NOT NULL")
                    .param("table", table)
                    .query(Boolean.class)
                    .single();
            if (exists) {
                throw failed;
            }
            // The table was of a version that a rebuild had replaced, and was dropped meanwhile
            return 0;
        }
    }

    /** Returns the name of a collection, or of a table with its schema, without the version of the read model. */
    private static String withoutVersion(String physicalName) {
        return physicalName.replaceFirst("_\\d+(?=\\.|$)", "");
    }
}
