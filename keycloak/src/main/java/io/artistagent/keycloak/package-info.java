/** Who may do what: from the token of a request to the caller and their roles, and from there to the artists they own. */
@NullMarked
package io.artistagent.keycloak;

import org.jspecify.annotations.NullMarked;
