/** The terminal's view of the log: one line for each problem, no matter how often or at what length it is logged. */
@NullMarked
package io.artistagent.standalone.problems;

import org.jspecify.annotations.NullMarked;
