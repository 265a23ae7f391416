package io.artistagent.query.statistics;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fills a statement with one array for each column, so that one statement of one plan writes any number of rows. */
final class Columns {

    private final PreparedStatement statement;
    private int last;

    Columns(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Adds the column of these rows as the next parameter. */
    <R> void add(String type, List<R> rows, Function<R, @Nullable Object> value) throws SQLException {
        var array = statement
                .getConnection()
                .createArrayOf(type, rows.stream().map(value).toArray());
        statement.setArray(++last, array);
    }
}
