/** Redis as a child process that keeps its data in an append-only file. */
@NullMarked
package io.artistagent.embedded.redis;

import org.jspecify.annotations.NullMarked;
