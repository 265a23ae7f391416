/** Figures over time as all pages show them: key figures, a chart with its table, and comparisons with the previous period. */
@NullMarked
@SharedPackage
package io.artistagent.web.charts;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
