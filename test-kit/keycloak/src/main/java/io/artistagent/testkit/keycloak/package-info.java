/** A real Keycloak for tests: one per test JVM. */
@NullMarked
package io.artistagent.testkit.keycloak;

import org.jspecify.annotations.NullMarked;
