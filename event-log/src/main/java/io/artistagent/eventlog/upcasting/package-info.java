/**
 * Converts old events to the current form of their class when they are read, with an {@link io.artistagent.eventlog.upcasting.Upcaster} for
 * each step: an event in the log is not rewritten because its class has changed. No event has changed yet. The first upcaster of a feature
 * creates a package below this one, named after the feature.
 */
@NullMarked
package io.artistagent.eventlog.upcasting;

import org.jspecify.annotations.NullMarked;
