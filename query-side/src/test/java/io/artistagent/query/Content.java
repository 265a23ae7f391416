package io.artistagent.query;

import io.artistagent.eventlog.readmodel.ModelTables;
import io.artistagent.eventlog.readmodel.ReadModel;
import io.artistagent.query.documents.DocumentCollection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A snapshot of everything that the projections have written, for comparison with another snapshot. */
final class Content {

    private final List<ReadModel> models;
    private final JdbcClient database;

    Content(List<ReadModel> models, JdbcClient database) {
        this.models = models;
        this.database = database;
    }

    /** Returns every document and every row of the active versions, as text. */
    Map<String, List<String>> everything() {
        Map<String, List<String>> content = new TreeMap<>();
        for (ReadModel model : models) {
            model.stores().forEach(store -> {
                switch (store) {
                    case DocumentCollection documents -> content.put(documents.toString(), documents.content());
                    case ModelTables tables -> rows(model, tables, content);
                    default -> throw new AssertionError("Unknown store: " + store);
                }
            });
        }
        return content;
    }

    private void rows(ReadModel model, ModelTables tables, Map<String, List<String>> content) {
        List<String> names = database.sql("SELECT tablename FROM pg_tables WHERE schemaname = ?")
                .param(model.name() + "_" + tables.version())
                .query(String.class)
                .list();
        for (String name : names) {
            content.put(
                    name,
                    tables.sql("SELECT t::text FROM {" + model.name() + "}." + name + " t ORDER BY 1")
                            .query(String.class)
                            .list());
        }
    }
}
