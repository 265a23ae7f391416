package io.artistagent.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.AnIssuer;
import org.junit.jupiter.api.Test;

class IssuerTest {

    @Test
    void nobody_is_sent_to_a_place_that_answered_a_moment_ago_and_is_gone_now() {
        AnIssuer keycloak = AnIssuer.start();
        Issuer issuer = new Issuer(keycloak.address());
        assertThat(issuer.answers()).isTrue();

        keycloak.close();

        assertThat(issuer.answers()).isFalse();
    }
}
