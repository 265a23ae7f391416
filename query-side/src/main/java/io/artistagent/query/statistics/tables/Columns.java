package io.artistagent.query.statistics.tables;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds one array per column to a statement, so that a single statement with a single plan writes any number of rows. */
public final class Columns {

    private final PreparedStatement statement;
    private int last;

    public Columns(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Binds a column of the rows as the next parameter. */
    public <R> void add(String type, List<R> rows, Function<R, @Nullable Object> value) throws SQLException {
        Array array = statement
                .getConnection()
                .createArrayOf(type, rows.stream().map(value).toArray());
        statement.setArray(++last, array);
    }
}
