/** What it costs that the log grows. */
@NullMarked
package io.artistagent.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
