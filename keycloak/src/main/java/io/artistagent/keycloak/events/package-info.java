/** Reads from Keycloak who signed in, who failed to, and what administrators changed. */
@NullMarked
package io.artistagent.keycloak.events;

import org.jspecify.annotations.NullMarked;
