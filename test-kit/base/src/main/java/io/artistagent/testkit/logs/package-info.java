/** Captured log lines for tests. */
@NullMarked
package io.artistagent.testkit.logs;

import org.jspecify.annotations.NullMarked;
