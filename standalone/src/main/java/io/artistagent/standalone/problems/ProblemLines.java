package io.artistagent.standalone.problems;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.artistagent.diagnostics.Server;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A log appender that passes on one line for each problem, and one for each store that answers again. */
public final class ProblemLines extends AppenderBase<ILoggingEvent> {

    private final RepeatSuppression repeatSuppression = new RepeatSuppression();
    private final Map<Server, Long> unavailable = new HashMap<>();
    private final Outages outages = Outages.ofAllModules();
    private final Consumer<String> out;

    public ProblemLines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            synchronized (repeatSuppression) {
                Optional<Server> missed = outages.behind(event);
                missed.ifPresent(server -> unavailable.merge(server, 1L, Long::sum));
                repeatSuppression
                        .line(Problem.of(event, missed), event.getTimeStamp())
                        .ifPresent(out);
            }
        }
    }

    /**
     * Reports each unavailable store that answers again.
     *
     * @param answers whether the health indicator of this name is up
     */
    public void reportRecovered(Predicate<String> answers) {
        for (Map.Entry<Server, Long> each : unavailable().entrySet()) {
            if (answers.test(each.getKey().health())) {
                clear(each.getKey(), each.getValue());
            }
        }
    }

    private Map<Server, Long> unavailable() {
        synchronized (repeatSuppression) {
            return Map.copyOf(unavailable);
        }
    }

    /** Does nothing if another warning about the server arrived during the check. */
    private void clear(Server server, long warnings) {
        synchronized (repeatSuppression) {
            if (unavailable.remove(server, warnings)) {
                repeatSuppression.forget(server.health());
                out.accept(server.label() + " answers again.");
            }
        }
    }
}
