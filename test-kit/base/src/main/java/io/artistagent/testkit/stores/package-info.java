/** Real stores for tests: one PostgreSQL, one document store and one Redis per test JVM. */
@NullMarked
package io.artistagent.testkit.stores;

import org.jspecify.annotations.NullMarked;
