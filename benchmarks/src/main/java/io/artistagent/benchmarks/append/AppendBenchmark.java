package io.artistagent.benchmarks.append;

import io.artistagent.benchmarks.fixture.Stores;
import io.artistagent.benchmarks.measure.Benchmark;
import io.artistagent.benchmarks.measure.Contest;
import io.artistagent.benchmarks.measure.Contestant;
import io.artistagent.benchmarks.measure.Load;
import io.artistagent.benchmarks.measure.ProcessorTime;
import io.artistagent.benchmarks.measure.Result;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Commands through the product's gateway, compared with a plain insert and with the unmodified framework, with 1, 8 and 32 callers. */
public final class AppendBenchmark implements Benchmark {

    /** Long enough to compile all code in the path of a command; the few methods of a plain insert are compiled much sooner. */
    private static final double WARM_UP_SECONDS = 20;

    private static final double WARM_UP_SECONDS_OF_FEW_METHODS = 4;
    private static final double ROUND_SECONDS = 1.5;
    private static final int ROUNDS = 7;
    static final List<Integer> CALLERS = List.of(1, 8, 32);

    @Override
    public String name() {
        return "append";
    }

    @Override
    public List<Result> run(Stores stores) throws Exception {
        List<Result> results = warm(stores);
        results.addAll(new ColdStart(stores).run());
        return results;
    }

    private static List<Result> warm(Stores stores) throws Exception {
        List<String> command = Jvm.command(System.getProperty("java.class.path"));
        String product = stores.database();
        String framework = stores.database();
        String bare = stores.database();
        try (Jvm ours = Jvm.ours(command, product, stores.redisPort());
                Jvm stock = Jvm.stock(command, framework)) {
            Load warmUp = new Load(8, WARM_UP_SECONDS);
            ours.measure("ours", warmUp);
            stock.measure("stock", warmUp);
            try (Jvm plain = Jvm.plainInsert(command, product, bare)) {
                for (String operation : List.of("plain SQL", "one statement", "raw group commit")) {
                    plain.measure(operation, new Load(8, WARM_UP_SECONDS_OF_FEW_METHODS));
                }
                List<Result> results = new ArrayList<>();
                ProcessorTime processorTime = new ProcessorTime(product);
                for (Integer callers : CALLERS) {
                    Load load = new Load(callers, ROUND_SECONDS);
                    results.add(new Contest(
                                    "warm, " + of(callers),
                                    "commands/s",
                                    processorTime,
                                    contestant(ours, "ours", load),
                                    contestant(plain, "plain SQL", load),
                                    contestant(plain, "one statement", load),
                                    contestant(plain, "raw group commit", load),
                                    contestant(stock, "stock", load))
                            .run(ROUNDS));
                }
                check("ours", ours.events(), stored(product, "log.event WHERE type IS DISTINCT FROM 'AccessLog'"));
                check("plain SQL", plain.events(), stored(bare, PlainInsert.TABLE));
                check("stock", stock.events(), stored(framework, "DomainEventEntry"));
                return results;
            }
        }
    }

    private static Contestant contestant(Jvm jvm, String operation, Load load) {
        return new Contestant(operation, () -> jvm.measure(operation, load));
    }

    static String of(int callers) {
        return callers == 1 ? "1 caller" : callers + " callers";
    }

    static void check(String name, long answered, long stored) {
        if (answered != stored) {
            throw new IllegalStateException(
                    "%s: %d events were acknowledged, %d are stored.".formatted(name, answered, stored));
        }
    }

    static long stored(String database, String table) {
        return JdbcClient.create(new DriverManagerDataSource(database))
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }
}
