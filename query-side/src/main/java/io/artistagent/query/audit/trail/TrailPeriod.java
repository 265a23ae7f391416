package io.artistagent.query.audit.trail;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Finds the events of a period of time, for other parts of the audit. */
@Component
public final class TrailPeriod {

    private final TrailSearch search;

    TrailPeriod(TrailSearch search) {
        this.search = search;
    }

    /**
     * The indexes of events that happened in a period, in log order.
     *
     * @param to the time before which they happened
     * @param after the index after which to begin
     */
    public List<Long> events(Instant from, Instant to, long after, int most) {
        return search.find(filter(from, to), TrailOrder.OLDEST, OptionalLong.of(after), most);
    }

    /** The index of the last event of a period in log order, if there is one up to an index. */
    public OptionalLong last(Instant from, Instant to, long upTo) {
        return search.find(filter(from, to), TrailOrder.NEWEST, OptionalLong.of(upTo + 1), 1).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    private static TrailFilter filter(Instant from, Instant to) {
        return new TrailFilter(null, null, null, null, null, null, null, null, List.of(), from, to);
    }
}
