package io.artistagent.command.privacy;

import io.artistagent.diagnostics.LoggedFailure;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseReceipt.Result;
import io.artistagent.keycloak.Accounts;
import io.artistagent.keycloak.admin.AdministrationUnavailable;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The account of a person at the identity provider. */
@Component
final class AccountPlace {

    static final String NAME = "account";

    private static final Logger LOG = LoggerFactory.getLogger(AccountPlace.class);

    private final ObjectProvider<Accounts> accounts;

    AccountPlace(ObjectProvider<Accounts> accounts) {
        this.accounts = accounts;
    }

    /** Whether this installation can remove accounts. */
    boolean isKnown() {
        return accounts.getIfAvailable() != null;
    }

    /** Removes the account, if this installation can; nothing if that must be tried again later. */
    Optional<Result> remove(PersonId person) {
        Accounts all = accounts.getIfAvailable();
        if (all == null) {
            return Optional.of(Result.NOT_MANAGED);
        }
        try {
            return Optional.of(
                    switch (all.remove(person)) {
                        case REMOVED -> Result.ERASED;
                        case NOTHING_THERE -> Result.NOTHING_THERE;
                    });
        } catch (AdministrationUnavailable away) {
            LOG.warn(
                    "The account of an erased person cannot be removed yet; it is tried again", LoggedFailure.of(away));
            return Optional.empty();
        }
    }
}
