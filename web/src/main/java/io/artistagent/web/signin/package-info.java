/** Signing in and out through Keycloak: code exchange, tokens in the session, and the person who is signed in. */
@NullMarked
@SharedRoom
package io.artistagent.web.signin;

import io.artistagent.web.SharedRoom;
import org.jspecify.annotations.NullMarked;
