/** Signing in and out through Keycloak: code exchange, tokens in the session, and the signed-in person. */
@NullMarked
@SharedPackage
package io.artistagent.web.signin;

import io.artistagent.web.SharedPackage;
import org.jspecify.annotations.NullMarked;
