/** Network failures for tests. */
@NullMarked
package io.artistagent.testkit.network;

import org.jspecify.annotations.NullMarked;
