/** The cost of a growing log. */
@NullMarked
package io.artistagent.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
