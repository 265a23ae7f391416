package io.artistagent.eventlog.projection;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Events that a projection wants, from a stretch of the log.
 *
 * @param events in the order of the log
 * @param last the index up to which the stretch goes: whatever lies before it and is not among the events is of no interest
 */
record Page(List<TrackedEventMessage<?>> events, long last) {}
