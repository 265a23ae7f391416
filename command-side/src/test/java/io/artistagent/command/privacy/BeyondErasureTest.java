package io.artistagent.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.privacy.CaseReceipt.Result;
import io.artistagent.domain.privacy.ErasureException;
import io.artistagent.keycloak.Accounts;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What an erasure does not reach: accounts, where they cannot be removed, and what is outside. {@link GrantedErasureTest} removes an account. */
class BeyondErasureTest {

    private final AccountPlace place =
            new AccountPlace(new StaticListableBeanFactory().getBeanProvider(Accounts.class));

    @Test
    void an_installation_without_access_to_accounts_does_not_say_that_there_was_none() {
        assertThat(place.remove(new PersonId(UUID.randomUUID()))).contains(Result.NOT_MANAGED);
        assertThat(ErasureExceptions.of(place.isKnown()))
                .extracting(ErasureException::what)
                .contains("The account at the identity provider");
    }

    @Test
    void a_certificate_names_the_purposes_and_the_copies_that_an_erasure_does_not_reach() {
        assertThat(ErasureExceptions.of(true).toString())
                .contains(
                        "The purposes that officers stated are kept",
                        "Copies for the person that were handed out",
                        "the names in the credits of their tracks",
                        "What was removed can be read in its files",
                        "Those on the server are deleted")
                .doesNotContain("by the pseudonym only");
    }
}
