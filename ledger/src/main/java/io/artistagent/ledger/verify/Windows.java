package io.artistagent.ledger.verify;

import io.artistagent.ledger.archive.FileName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The windows of time for which an export has records, in their order. */
final class Windows {

    private final List<FileName.Records> windows;
    private final TreeMap<Instant, Integer> begins = new TreeMap<>();

    Windows(List<FileName.Records> records) {
        windows = records.stream()
                .sorted(Comparator.comparing(FileName.Records::from).thenComparing(FileName.Records::to))
                .toList();
        for (int i = 0; i < windows.size(); i++) {
            begins.put(windows.get(i).from(), i);
        }
    }

    List<FileName.Records> all() {
        return windows;
    }

    /** The number of the window of a moment, or -1 if it is in none. */
    int at(Instant moment) {
        Map.Entry<Instant, Integer> begin = begins.floorEntry(moment);
        return begin != null && windows.get(begin.getValue()).contains(moment) ? begin.getValue() : -1;
    }

    /** Reports windows that do not follow each other: between them, events could be left out or counted twice. */
    void check(Findings findings) {
        for (int i = 1; i < windows.size(); i++) {
            Instant end = windows.get(i - 1).to();
            Instant begin = windows.get(i).from();
            if (!begin.equals(end)) {
                findings.add(
                        begin.isBefore(end)
                                ? "Two windows overlap from %s on.".formatted(begin)
                                : "There is no window from %s to %s.".formatted(end, begin));
            }
        }
    }

    /** The time from the first to the last window in words. */
    String span() {
        return windows.isEmpty()
                ? "no windows"
                : "%,d windows from %s to %s"
                        .formatted(
                                windows.size(),
                                windows.getFirst().from(),
                                windows.getLast().to());
    }
}
