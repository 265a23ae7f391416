/**
 * How projections follow the log: pages of events are decoded ahead, and in one transaction for each page the projection writes and its
 * position is stored, so that both happen or neither. The segments of a projection are shared out among processes by claims.
 */
@NullMarked
package io.artistagent.eventlog.projection;

import org.jspecify.annotations.NullMarked;
