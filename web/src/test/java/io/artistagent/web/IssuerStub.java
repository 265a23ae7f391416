package io.artistagent.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A stub for Keycloak's discovery endpoint. Tests that sign in use a real Keycloak. */
public record IssuerStub(HttpServer server) implements AutoCloseable {

    public static IssuerStub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/realms/artist-agent/.well-known/openid-configuration", exchange -> {
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return new IssuerStub(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/artist-agent";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
