/**
 * Events as they were told once, in the shape that they have today. An event in the log is never rewritten because its class has
 * changed: it is led there whenever somebody reads it, by an {@link io.artistagent.eventlog.upcasting.Upcaster} for each step. Upcasters live in rooms
 * below this one, which have the names of the features whose events they change.
 */
@NullMarked
package io.artistagent.eventlog.upcasting;

import org.jspecify.annotations.NullMarked;
