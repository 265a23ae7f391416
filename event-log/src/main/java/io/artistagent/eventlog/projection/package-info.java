/**
 * How projections follow the log: pages of events, decoded ahead, one transaction a page in which the projection writes and its
 * position is stored, so that both happen or neither. SegmentCoordinator of a projection are shared out among processes by claims.
 */
@NullMarked
package io.artistagent.eventlog.projection;

import org.jspecify.annotations.NullMarked;
