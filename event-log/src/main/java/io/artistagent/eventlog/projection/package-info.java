/**
 * Lets projections follow the log. A projection is anything that follows the log and stores its position: a read model, which derives data
 * for queries and can be rebuilt, or an {@link io.artistagent.eventlog.projection.Automation}, which acts and is never rebuilt.
 *
 * <p>Pages of events are decoded ahead. One PostgreSQL transaction per batch contains the position of the projection and all that it writes
 * to PostgreSQL. Documents are written before that transaction commits; if a batch is repeated, they skip the events that they already
 * contain. The processes share the segments of a projection by claims.
 */
@NullMarked
package io.artistagent.eventlog.projection;

import org.jspecify.annotations.NullMarked;
