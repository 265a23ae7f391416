package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import io.artistagent.keycloak.admin.Administration;

/** Removes accounts through the administration of Keycloak. */
final class KeycloakAccounts implements Accounts, AutoCloseable {

    private final Administration administration;

    KeycloakAccounts(Administration administration) {
        this.administration = administration;
    }

    @Override
    public Removal remove(PersonId person) {
        return administration.delete("/users/" + person) ? Removal.REMOVED : Removal.NOTHING_THERE;
    }

    @Override
    public void close() {
        administration.close();
    }
}
