package io.artistagent.standalone.problems;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.function.Consumer;

/** Takes part in the log and passes a line on for each problem in it. */
public final class ProblemLines extends AppenderBase<ILoggingEvent> {

    private final Folding folding = new Folding();
    private final Consumer<String> out;

    public ProblemLines(Consumer<String> out) {
        this.out = out;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            folding.line(Problem.of(event), event.getTimeStamp()).ifPresent(out);
        }
    }
}
