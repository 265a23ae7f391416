/** Figures over time and the dashboard; a figure that no source has reported is never zero. */
@NullMarked
package io.artistagent.query.statistics;

import org.jspecify.annotations.NullMarked;
