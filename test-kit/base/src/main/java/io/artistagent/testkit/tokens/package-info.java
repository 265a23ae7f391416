/** Access tokens of the demo users from a real Keycloak. */
@NullMarked
package io.artistagent.testkit.tokens;

import org.jspecify.annotations.NullMarked;
