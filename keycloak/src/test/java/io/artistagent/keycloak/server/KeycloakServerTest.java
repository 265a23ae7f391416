package io.artistagent.keycloak.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.artistagent.embedded.LoopbackPort;
import io.artistagent.embedded.OrphanedServers;
import io.artistagent.testkit.tokens.DemoTokens;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {

    @TempDir
    Path data;

    @Test
    void a_start_replaces_a_server_left_behind_and_keeps_its_people() throws Exception {
        int port = LoopbackPort.free();
        int managementPort = LoopbackPort.free();
        KeycloakServer leftBehind = KeycloakServer.start(data, port, managementPort);
        String before = subject(leftBehind);

        try (KeycloakServer server = KeycloakServer.start(data, port, managementPort)) {
            assertThat(subject(server)).isEqualTo(before);
            long begin = System.nanoTime();
            server.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }

        assertThat(OrphanedServers.find("java", KeycloakCommand.homeArgument(data.toRealPath())))
                .isEmpty();
    }

    private static String subject(KeycloakServer server) throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(new DemoTokens(server.issuer()).ofDemoUser("alma"))
                .getJWTClaimsSet();
        return claims.getSubject();
    }
}
