/** Pages of the statistics room: the overview with its figures, chart and downloads. */
@NullMarked
package io.artistagent.web.statistics;

import org.jspecify.annotations.NullMarked;
