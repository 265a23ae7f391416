package io.artistagent.keycloak.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.processes.OrphanedServers;
import io.artistagent.testkit.tokens.DemoTokens;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakServerTest {

    @TempDir
    Path data;

    @Test
    void a_start_replaces_a_server_left_behind_keeps_its_people_and_links_to_the_pages_of_this_start()
            throws Exception {
        int port = LoopbackPort.free();
        int managementPort = LoopbackPort.free();
        KeycloakServer leftBehind =
                KeycloakServer.start(data, port, managementPort, URI.create("http://127.0.0.1:8080/"));
        String before = subject(leftBehind);

        try (KeycloakServer server =
                KeycloakServer.start(data, port, managementPort, URI.create("http://127.0.0.1:9090/"))) {
            assertThat(subject(server)).isEqualTo(before);
            assertThat(SignOutPage.of(server.issuer())).contains("href=\"http://127.0.0.1:9090/\"");
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
