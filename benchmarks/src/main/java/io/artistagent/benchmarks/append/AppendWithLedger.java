package io.artistagent.benchmarks.append;

import io.artistagent.benchmarks.fixture.Stores;
import io.artistagent.benchmarks.measure.Contest;
import io.artistagent.benchmarks.measure.Contestant;
import io.artistagent.benchmarks.measure.Load;
import io.artistagent.benchmarks.measure.ProcessorTime;
import io.artistagent.benchmarks.measure.Result;
import java.util.List;

/** Commands through the product's gateway with the ledger following them, compared with the same product without a follower. */
public final class AppendWithLedger {

    private static final String WITHOUT = "--artist-agent.ledger.follow=false";
    private static final double WARM_UP_SECONDS = 30;
    private static final double ROUND_SECONDS = 1;
    private static final int CALLERS = 8;

    /** One round varies by far more than the difference that is looked for; the median of many short ones varies by a few per cent. */
    private static final int ROUNDS = 61;

    private AppendWithLedger() {}

    /** The processor time of a command, with and without, is part of the result. */
    public static Result run(Stores stores) throws Exception {
        List<String> command = Jvm.command(System.getProperty("java.class.path"));
        String followed = stores.database();
        String alone = stores.database();
        try (Jvm with = Jvm.ours(command, followed, stores.redisPort());
                Jvm without = Jvm.ours(command, alone, stores.redisPort(), WITHOUT)) {
            Load warmUp = new Load(CALLERS, WARM_UP_SECONDS);
            with.measure("ours", warmUp);
            without.measure("ours", warmUp);
            Load load = new Load(CALLERS, ROUND_SECONDS);
            Result result = new Contest(
                            "append with the ledger, " + AppendBenchmark.of(CALLERS),
                            "commands/s",
                            new ProcessorTime(followed),
                            new Contestant("ours", () -> with.measure("ours", load)),
                            new Contestant("without", () -> without.measure("ours", load)))
                    .run(ROUNDS);
            AppendBenchmark.check("with", with.events(), AppendBenchmark.stored(followed, "log.event"));
            AppendBenchmark.check("without", without.events(), AppendBenchmark.stored(alone, "log.event"));
            return result;
        }
    }
}
