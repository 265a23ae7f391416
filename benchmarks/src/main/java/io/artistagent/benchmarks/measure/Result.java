package io.artistagent.benchmarks.measure;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The result of a contest.
 *
 * @param of the name of the case
 * @param unit the unit that was counted per second
 * @param ours the median of ours
 * @param against the medians of the others
 * @param ratio the median ratio of ours to each of the others
 * @param rounds the number of rounds
 * @param spread the smallest and the largest ratio of a round, for each of the others
 * @param processorMicros the median processor time of one operation in microseconds, of ours under its own name; empty if not measured
 */
public record Result(
        @JsonProperty("case") String of,
        String unit,
        double ours,
        Map<String, Double> against,
        Map<String, Double> ratio,
        int rounds,
        Map<String, List<Double>> spread,
        Map<String, Double> processorMicros) {

    private static final String OURS = "ours";

    /** @param others in display order */
    public static Result of(String of, String unit, List<Double> ours, Map<String, List<Double>> others) {
        Map<String, Double> against = new LinkedHashMap<>();
        Map<String, Double> ratio = new LinkedHashMap<>();
        Map<String, List<Double>> spread = new LinkedHashMap<>();
        others.forEach((name, theirs) -> {
            List<Double> ratios = IntStream.range(0, ours.size())
                    .mapToObj(round -> ours.get(round) / theirs.get(round))
                    .sorted()
                    .toList();
            against.put(name, median(theirs));
            ratio.put(name, median(ratios));
            spread.put(name, List.of(ratios.getFirst(), ratios.getLast()));
        });
        return new Result(of, unit, median(ours), against, ratio, ours.size(), spread, Map.of());
    }

    /** @param rounds the processor time of one operation in each round, by contestant */
    Result withProcessorTime(String oursName, Map<String, List<Double>> rounds) {
        Map<String, Double> medians = new LinkedHashMap<>();
        rounds.forEach((name, values) -> medians.put(name.equals(oursName) ? OURS : name, median(values)));
        return new Result(of, unit, ours, against, ratio, this.rounds, spread, medians);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    public void print() {
        System.out.printf("%-34s %,12.0f %s%s%n", of, ours, unit, processorTime(OURS));
        against.forEach((other, theirs) -> {
            List<Double> extremes = spread.getOrDefault(other, List.of());
            System.out.printf(
                    "    of %-27s %,12.0f   ratio %5.2f  (%.2f to %.2f)%s%n",
                    other, theirs, ratio.get(other), extremes.getFirst(), extremes.getLast(), processorTime(other));
        });
    }

    private String processorTime(String contestant) {
        Double micros = processorMicros.get(contestant);
        return micros == null ? "" : "  %.1f µs of processor time each".formatted(micros);
    }
}
