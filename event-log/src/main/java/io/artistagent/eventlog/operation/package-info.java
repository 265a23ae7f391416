/**
 * The projections of a process, whether read models or automations: starts their processors, tells which events they include, and reports
 * their health and rebuilds to operators. Operators also re-encrypt the log here.
 */
@NullMarked
package io.artistagent.eventlog.operation;

import org.jspecify.annotations.NullMarked;
