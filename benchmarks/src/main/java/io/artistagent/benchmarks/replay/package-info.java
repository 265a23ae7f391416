/** The throughput of projections during a rebuild. */
@NullMarked
package io.artistagent.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
