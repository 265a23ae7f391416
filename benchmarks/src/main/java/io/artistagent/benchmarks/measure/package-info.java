/** How a benchmark measures: contestants that take turns, callers that repeat an operation, and rows of results. */
@NullMarked
package io.artistagent.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
