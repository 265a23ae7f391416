/** A real Keycloak beside the application: made ready once for a machine, then started, watched and stopped as a process of its own. */
@NullMarked
package io.artistagent.keycloak.server;

import org.jspecify.annotations.NullMarked;
