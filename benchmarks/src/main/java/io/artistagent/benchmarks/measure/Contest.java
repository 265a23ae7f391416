package io.artistagent.benchmarks.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures contestants in alternating rounds (A B C A B C …), so that disturbances of the machine affect all of them. */
public final class Contest {

    /** The number of rounds. */
    public static final int ROUNDS = Integer.getInteger("rounds", 5);

    private final String of;
    private final String unit;
    private final ProcessorTime processorTime;
    private final Contestant ours;
    private final List<Contestant> others;

    /**
     * @param of the name of the case
     * @param unit the unit that is counted per second
     */
    public Contest(String of, String unit, ProcessorTime processorTime, Contestant ours, Contestant... others) {
        this.of = of;
        this.unit = unit;
        this.processorTime = processorTime;
        this.ours = ours;
        this.others = List.of(others);
    }

    /** Returns the medians, the median ratios of ours to each of the others, and the processor time of one operation. */
    public Result run() throws Exception {
        return run(ROUNDS);
    }

    /** Like {@link #run()}, with a given number of rounds for cases whose single rounds vary. */
    public Result run(int rounds) throws Exception {
        List<Double> measured = new ArrayList<>();
        Map<String, List<Double>> against = new LinkedHashMap<>();
        Map<String, List<Double>> processor = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            measured.add(measure(ours, processor));
            for (Contestant other : others) {
                against.computeIfAbsent(other.name(), name -> new ArrayList<>()).add(measure(other, processor));
            }
        }
        return Result.of(of, unit, measured, against).withProcessorTime(ours.name(), processor);
    }

    private double measure(Contestant contestant, Map<String, List<Double>> processor) throws Exception {
        long before = processorTime.nanos();
        Throughput throughput = contestant.round().measure();
        double micros = (processorTime.nanos() - before) / 1e3 / throughput.operations();
        processor.computeIfAbsent(contestant.name(), name -> new ArrayList<>()).add(micros);
        return throughput.perSecond();
    }
}
