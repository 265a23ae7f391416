/** How many events a second a projection takes when it is built anew. */
@NullMarked
package io.artistagent.benchmarks.replay;

import org.jspecify.annotations.NullMarked;
