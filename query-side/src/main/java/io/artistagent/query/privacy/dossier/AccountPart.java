package io.artistagent.query.privacy.dossier;

import io.artistagent.keycloak.admin.AdministrationUnavailable;
import io.artistagent.keycloak.events.RealmAccount;
import io.artistagent.keycloak.events.RealmAccounts;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The account of a person at the identity provider.
 *
 * @param account null if there is none, or if this installation cannot read accounts
 * @param note why there is no account; null if there is one
 */
record AccountPart(@Nullable RealmAccount account, @Nullable String note) {

    private static final String UNREADABLE =
            "This installation cannot read accounts. Ask its operator for your user name, e-mail address and sessions.";
    private static final String NONE = "The identity provider has no account with your id.";

    /** @throws AdministrationUnavailable if the identity provider does not answer: without it, the copy would be incomplete */
    static AccountPart of(Optional<RealmAccounts> accounts, UUID person) {
        if (accounts.isEmpty()) {
            return new AccountPart(null, UNREADABLE);
        }
        return accounts.get()
                .of(person)
                .map(account -> new AccountPart(account, null))
                .orElseGet(() -> new AccountPart(null, NONE));
    }
}
