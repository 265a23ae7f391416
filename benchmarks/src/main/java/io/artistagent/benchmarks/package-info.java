/**
 * How fast the house is, as a ratio to something measured in turn in the same run: machines differ and are noisy, ratios less so. Every
 * benchmark checks that what it measured was right.
 */
@NullMarked
package io.artistagent.benchmarks;

import org.jspecify.annotations.NullMarked;
