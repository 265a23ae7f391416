package io.artistagent.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.IssuerStub;
import org.junit.jupiter.api.Test;

class IssuerTest {

    @Test
    void availability_is_checked_on_every_call() {
        IssuerStub keycloak = IssuerStub.start();
        Issuer issuer = new Issuer(keycloak.address());
        assertThat(issuer.answers()).isTrue();

        keycloak.close();

        assertThat(issuer.answers()).isFalse();
    }
}
