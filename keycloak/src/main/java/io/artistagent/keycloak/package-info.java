/** Authentication and authorisation: from a request's token to the caller, their roles and the artists they own. */
@NullMarked
package io.artistagent.keycloak;

import org.jspecify.annotations.NullMarked;
