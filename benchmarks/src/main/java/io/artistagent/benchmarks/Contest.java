package io.artistagent.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures contestants in turn (A B C A B C …), so that what disturbs the machine disturbs all of them. */
public final class Contest {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private final String of;
    private final String unit;
    private final List<Contestant> contestants;

    /**
     * @param of the case
     * @param unit what is counted each second
     * @param contestants ours first
     */
    public Contest(String of, String unit, Contestant... contestants) {
        this.of = of;
        this.unit = unit;
        this.contestants = List.of(contestants);
    }

    /** The medians, and the ratios of ours to each of the others, median of the rounds. */
    public Result run() throws Exception {
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var contestant : contestants) {
                measured.computeIfAbsent(contestant.name(), name -> new ArrayList<>())
                        .add(contestant.round().measure());
            }
        }
        return Result.of(of, unit, measured);
    }
}
