/** The throughput of commands. */
@NullMarked
package io.artistagent.benchmarks.append;

import org.jspecify.annotations.NullMarked;
