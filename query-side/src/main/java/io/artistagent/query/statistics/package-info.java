/** Queries of figures over time, and dashboards. A figure that no source has reported is null, never zero. */
@NullMarked
package io.artistagent.query.statistics;

import org.jspecify.annotations.NullMarked;
