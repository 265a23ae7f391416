package io.artistagent.eventlog.projection;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** Builds the processors that follow the log: each kind of log has one that suits it. */
public interface Processors {

    /** A processor that begins at the start of the log, handles every event once in effect and never skips one that fails. */
    StreamingEventProcessor build(ProcessorSettings settings, EventHandlerInvoker handlers, Configuration axon);
}
