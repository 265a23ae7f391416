/**
 * Benchmarks. Each result is a ratio to a baseline measured in turn in the same run, because absolute numbers depend on the machine and are
 * noisy. Every benchmark verifies that the measured work was done correctly.
 */
@NullMarked
package io.artistagent.benchmarks;

import org.jspecify.annotations.NullMarked;
