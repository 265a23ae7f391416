package io.artistagent.keycloak;

import io.artistagent.domain.PersonId;
import io.artistagent.keycloak.admin.AdministrationUnavailable;

/** The accounts of the realm, which a client removes that may do nothing but manage users. */
public interface Accounts {

    /** What became of an account. */
    enum Removal {
        /** It was removed, with its sessions and credentials. */
        REMOVED,
        /** There is no such account, perhaps since an earlier attempt. */
        NOTHING_THERE
    }

    /**
     * Removes the account of a person. A repeat does no harm.
     *
     * @throws AdministrationUnavailable if Keycloak is away or refuses
     */
    Removal remove(PersonId person);
}
