/** How many commands a second the log takes. */
@NullMarked
package io.artistagent.benchmarks.append;

import org.jspecify.annotations.NullMarked;
