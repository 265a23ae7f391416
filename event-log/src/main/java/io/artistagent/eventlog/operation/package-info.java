/**
 * What operators see and do: the projections of a process with their health and rebuilds, and the re-encryption of the log. It also creates
 * the processor of each read model and automation.
 */
@NullMarked
package io.artistagent.eventlog.operation;

import org.jspecify.annotations.NullMarked;
