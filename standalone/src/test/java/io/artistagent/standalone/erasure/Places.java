package io.artistagent.standalone.erasure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Searches every place that might hold data of a person. */
final class Places {

    private final Path data;
    private int files;
    private long bytes;
    private int tables;

    Places(Path data) {
        this.data = data;
    }

    int files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    int tables() {
        return tables;
    }

    /** Searches the raw files of the data directory and next to it. */
    List<Finding> inFiles(Needles needles, Predicate<Path> which) throws IOException {
        files = 0;
        bytes = 0;
        List<Finding> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(data.getParent())) {
            for (Path file : all.filter(Files::isRegularFile).filter(which).toList()) {
                try {
                    bytes += Files.size(file);
                    needles.in(file).forEach(what -> found.add(new Finding(name(file), what)));
                    files++;
                } catch (NoSuchFileException gone) {
                    // A server has deleted the file
                }
            }
        }
        return found;
    }

    private String name(Path file) {
        return data.getParent().relativize(file).toString();
    }

    /** Searches every table of every database, including the catalogs, in the format of a dump. */
    List<Finding> inTables(Needles needles, UnaryOperator<String> superuser) throws SQLException {
        tables = 0;
        List<Finding> found = new ArrayList<>();
        for (String database : texts(
                superuser.apply("postgres"), "SELECT datname FROM pg_database WHERE datallowconn ORDER BY datname")) {
            try (Connection connection = DriverManager.getConnection(superuser.apply(database))) {
                for (String table : texts(connection, """
                        SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'm', 'p', 't') ORDER BY 1
                        """)) {
                    for (String what : inTable(needles, connection, table)) {
                        found.add(new Finding(database + "." + table, what));
                    }
                    tables++;
                }
            }
        }
        return found;
    }

    private static Set<String> inTable(Needles needles, Connection connection, String table) throws SQLException {
        Set<String> found = new TreeSet<>();
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT", new Rows(needles, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static void execute(String address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<String> texts(String address, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(address)) {
            return texts(connection, sql);
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    /** Receives one row at a time from the driver. */
    private static final class Rows extends OutputStream {

        private final Needles needles;
        private final Set<String> found;

        Rows(Needles needles, Set<String> found) {
            this.needles = needles;
            this.found = found;
        }

        @Override
        public void write(int one) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] row) {
            found.addAll(needles.in(row));
        }

        @Override
        public void write(byte[] row, int offset, int length) {
            found.addAll(needles.in(Arrays.copyOfRange(row, offset, offset + length)));
        }
    }
}
