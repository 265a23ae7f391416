package io.artistagent.eventlog.projection;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** Builds the processors that follow the log. Each kind of log has its own implementation. */
public interface Processors {

    /** A processor that begins at the start of the log, handles every event effectively once and never silently skips a failing one. */
    StreamingEventProcessor build(ProcessorSettings settings, EventHandlerInvoker handlers, Configuration axon);
}
