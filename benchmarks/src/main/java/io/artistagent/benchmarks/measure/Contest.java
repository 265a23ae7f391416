package io.artistagent.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures contestants in turn (A B C A B C …), so that what disturbs the machine disturbs all of them. */
public final class Contest {

    /** How often each is measured. */
    public static final int ROUNDS = Integer.getInteger("rounds", 5);

    private final String of;
    private final String unit;
    private final Contestant ours;
    private final List<Contestant> others;

    /**
     * @param of the case
     * @param unit what is counted each second
     */
    public Contest(String of, String unit, Contestant ours, Contestant... others) {
        this.of = of;
        this.unit = unit;
        this.ours = ours;
        this.others = List.of(others);
    }

    /** The medians, and the ratios of ours to each of the others, median of the rounds. */
    public Result run() throws Exception {
        return run(ROUNDS);
    }

    /** The same in so many rounds, where single ones swing. */
    public Result run(int rounds) throws Exception {
        var measured = new ArrayList<Double>();
        Map<String, List<Double>> against = new LinkedHashMap<>();
        for (var round = 0; round < rounds; round++) {
            measured.add(ours.round().measure());
            for (var other : others) {
                against.computeIfAbsent(other.name(), name -> new ArrayList<>())
                        .add(other.round().measure());
            }
        }
        return Result.of(of, unit, measured, against);
    }
}
