/** Reads from Keycloak who signed in, who failed to, what administrators changed, and what is stored about a person. */
@NullMarked
package io.artistagent.keycloak.events;

import org.jspecify.annotations.NullMarked;
