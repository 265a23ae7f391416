package io.artistagent.benchmarks.growth;

import com.zaxxer.hikari.HikariDataSource;
import io.artistagent.benchmarks.fixture.Stores;
import io.artistagent.benchmarks.measure.Benchmark;
import io.artistagent.benchmarks.measure.Contest;
import io.artistagent.benchmarks.measure.Contestant;
import io.artistagent.benchmarks.measure.Load;
import io.artistagent.benchmarks.measure.ProcessorTime;
import io.artistagent.benchmarks.measure.Result;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log as one table, compared with two ways of partitioning it, with the number of rows in {@code -Drows}. It supported a decision and
 * does not guard against regressions, so it runs only by name.
 */
public final class LayoutBenchmark implements Benchmark {

    private static final int ROWS = Integer.getInteger("rows", 1_000_000);
    private static final Load CALLERS = new Load(8, 2);
    private static final Load READER = new Load(1, 2);
    private static final byte[] PAYLOAD = new byte[360];

    @Override
    public String name() {
        return "layout";
    }

    @Override
    public List<Result> run(Stores stores) throws Exception {
        try (HikariDataSource pool = new HikariDataSource()) {
            pool.setJdbcUrl(stores.database());
            pool.setMaximumPoolSize(10);
            fill(JdbcClient.create(pool));
            ProcessorTime processorTime = new ProcessorTime(pool.getJdbcUrl());
            List<Result> results = new ArrayList<>();
            for (Layout other : List.of(Layout.BY_INDEX, Layout.BY_AGGREGATE)) {
                results.add(contest(
                        processorTime,
                        "append, 8 callers",
                        CALLERS,
                        Layout.ONE_TABLE,
                        other,
                        layout -> append(pool, layout)));
                results.add(contest(
                        processorTime,
                        "read an aggregate, 8 callers",
                        CALLERS,
                        Layout.ONE_TABLE,
                        other,
                        layout -> aggregate(pool, layout)));
                results.add(contest(
                        processorTime, "replay", READER, Layout.ONE_TABLE, other, layout -> page(pool, layout)));
            }
            return results;
        }
    }

    private static void fill(JdbcClient database) {
        for (Layout layout : List.of(Layout.ONE_TABLE, Layout.BY_INDEX, Layout.BY_AGGREGATE)) {
            ArrayList<String> steps = new ArrayList<>(layout.tables());
            steps.add(layout.fill());
            steps.addAll(layout.filled());
            steps.add("ANALYZE " + layout.name());
            steps.forEach(step -> database.sql(step.replace(":rows", "" + ROWS)).update());
        }
        database.sql("CHECKPOINT").update();
    }

    @FunctionalInterface
    private interface Work {

        int on(Layout layout) throws Exception;
    }

    private static Result contest(
            ProcessorTime processorTime, String of, Load load, Layout one, Layout other, Work work) throws Exception {
        return new Contest(
                        of,
                        "per second",
                        processorTime,
                        new Contestant(one.name(), () -> load.measure(() -> work.on(one))),
                        new Contestant(other.name(), () -> load.measure(() -> work.on(other))))
                .run();
    }

    private static int append(HikariDataSource pool, Layout layout) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(layout.append())) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setLong(2, 0);
            statement.setBytes(3, PAYLOAD);
            return statement.executeUpdate();
        }
    }

    private static int aggregate(HikariDataSource pool, Layout layout) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(layout.aggregate())) {
            statement.setString(1, "" + ThreadLocalRandom.current().nextInt(ROWS / 5));
            try (ResultSet rows = statement.executeQuery()) {
                int events = 0;
                while (rows.next()) {
                    events++;
                }
                require(events == 5, "An aggregate of " + layout.name() + " has " + events + " events.");
                return 1;
            }
        }
    }

    private static int page(HikariDataSource pool, Layout layout) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(layout.page())) {
            statement.setLong(1, ThreadLocalRandom.current().nextInt(ROWS - 1_000));
            statement.setLong(2, ROWS);
            try (ResultSet rows = statement.executeQuery()) {
                int events = 0;
                while (rows.next()) {
                    events++;
                }
                require(events == 1_000, "A page of " + layout.name() + " has " + events + " events.");
                return events;
            }
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }
}
