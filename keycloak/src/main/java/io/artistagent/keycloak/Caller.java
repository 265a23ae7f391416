package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import java.util.Set;

/**
 * Who sends a request: a pseudonymous person, what they are here, and the client they use. Controllers take it as a parameter.
 *
 * @param client the OAuth client that the token was given to
 */
public record Caller(PersonId person, Set<Role> roles, String client) {

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Stops a caller who has none of the roles. */
    public void requireAny(Role... needed) {
        for (var role : needed) {
            if (is(role)) {
                return;
            }
        }
        throw new WrongRole();
    }
}
