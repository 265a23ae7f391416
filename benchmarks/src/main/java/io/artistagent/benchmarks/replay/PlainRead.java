package io.artistagent.benchmarks.replay;

import io.artistagent.eventlog.privacy.PersonalModule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The minimum work for reading the log: one thread selects the rows, unencrypted as in the stock engine, and parses them. */
final class PlainRead {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new PersonalModule()).build();

    private final String url;

    PlainRead(String url) {
        this.url = url;
    }

    /** Returns the seconds needed for all rows. */
    double read(long expected) throws Exception {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT payloadType, payload, metaData FROM DomainEventEntry ORDER BY globalIndex")) {
                statement.setFetchSize(1_000);
                long seen = 0L;
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        JSON.readValue(rows.getBytes(2), Class.forName(rows.getString(1)));
                        JSON.readValue(rows.getBytes(3), Map.class);
                        seen++;
                    }
                }
                if (seen != expected) {
                    throw new IllegalStateException("The plain read found " + seen + " events.");
                }
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
