/** Figures over time, as every page shows them: key figures, a chart with its table, and what a change compares. */
@NullMarked
package io.artistagent.web.charts;

import org.jspecify.annotations.NullMarked;
