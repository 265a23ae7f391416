/** Figures over time, as every page shows them: key figures, a chart with its table, and what a change compares. */
@NullMarked
@SharedRoom
package io.artistagent.web.charts;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
