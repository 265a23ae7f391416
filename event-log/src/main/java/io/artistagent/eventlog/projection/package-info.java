/**
 * Lets projections follow the log. Pages of events are decoded ahead; one transaction per page contains both the writes of the projection
 * and its position. The processes share the segments of a projection by claims.
 */
@NullMarked
package io.artistagent.eventlog.projection;

import org.jspecify.annotations.NullMarked;
