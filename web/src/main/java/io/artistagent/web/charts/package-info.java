/** Figures over time as all pages show them: key figures, a chart with its table, and comparisons with the previous period. */
@NullMarked
package io.artistagent.web.charts;

import org.jspecify.annotations.NullMarked;
