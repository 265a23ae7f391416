package io.artistagent.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseReceipt.Result;
import io.artistagent.domain.privacy.ErasureException;
import io.artistagent.keycloak.Accounts;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The receipt for an account where accounts cannot be removed. {@link GrantedErasureTest} removes one. */
class AccountPlaceTest {

    private final AccountPlace place =
            new AccountPlace(new StaticListableBeanFactory().getBeanProvider(Accounts.class));

    @Test
    void an_installation_without_access_to_accounts_does_not_say_that_there_was_none() {
        assertThat(place.remove(new PersonId(UUID.randomUUID()))).contains(Result.NOT_MANAGED);
        assertThat(ErasureExceptions.of(place.isKnown()))
                .extracting(ErasureException::what)
                .contains("The account at the identity provider");
    }
}
