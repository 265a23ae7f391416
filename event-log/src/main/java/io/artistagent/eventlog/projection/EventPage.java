package io.artistagent.eventlog.projection;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The events that a projection wants from a range of the log.
 *
 * @param events in log order
 * @param last the index at which the range ends: the projection does not want any other event up to there
 */
record EventPage(List<TrackedEventMessage<?>> events, long last) {}
