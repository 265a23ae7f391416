/** Signing in and out through Keycloak: code exchange, tokens in the session, and the signed-in person. */
@NullMarked
package io.artistagent.web.signin;

import org.jspecify.annotations.NullMarked;
