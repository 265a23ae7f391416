/** The measuring tools: contestants in alternating rounds, callers that repeat an operation, and results. */
@NullMarked
package io.artistagent.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
