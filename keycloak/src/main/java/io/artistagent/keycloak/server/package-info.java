/** Runs a real Keycloak beside the application: prepared once per machine, then started and stopped as a separate process. */
@NullMarked
package io.artistagent.keycloak.server;

import org.jspecify.annotations.NullMarked;
