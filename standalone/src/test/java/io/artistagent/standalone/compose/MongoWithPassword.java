package io.artistagent.standalone.compose;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;

/** A server that speaks the MongoDB protocol and admits only one user of one database, like the container. */
final class MongoWithPassword implements AutoCloseable {

    private static final Set<String> HELLO = Set.of("isMaster", "ismaster");

    private final MongoServer server;

    MongoWithPassword(int port, String database, String user, String password) {
        server = new MongoServer(new AuthenticatedBackend(database, user, password));
        server.bind(new InetSocketAddress("127.0.0.1", port));
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static final class AuthenticatedBackend extends H2Backend {

        private final String database;
        private final String user;
        private final String password;
        private final Map<Channel, ScramServer> signingIn = new ConcurrentHashMap<>();
        private final Set<Channel> signedIn = ConcurrentHashMap.newKeySet();

        AuthenticatedBackend(String database, String user, String password) {
            super(MVStore.open(null));
            this.database = database;
            this.user = user;
            this.password = password;
        }

        /** Adds the authentication mechanism to the response to a legacy hello. */
        @Override
        public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
            if (HELLO.contains(command)) {
                return withMechanism(super.handleCommand(channel, databaseName, command, query));
            }
            require(signedIn.contains(channel));
            return super.handleCommand(channel, databaseName, command, query);
        }

        @Override
        public Document handleMessage(MongoMessage message) {
            Document command = message.getDocument();
            String name = command.keySet().iterator().next();
            try {
                return switch (name) {
                    case "saslStart" -> {
                        require(message.getDatabaseName().equals(database));
                        ScramServer scram = new ScramServer(user, password);
                        signingIn.put(message.getChannel(), scram);
                        yield sasl(scram.first(payload(command)), false);
                    }
                    case "saslContinue" -> {
                        byte[] answer = signingIn.remove(message.getChannel()).second(payload(command));
                        signedIn.add(message.getChannel());
                        yield sasl(answer, true);
                    }
                    case "hello" -> super.handleMessage(ismaster(message));
                    default -> {
                        require(signedIn.contains(message.getChannel()));
                        yield super.handleMessage(message);
                    }
                };
            } catch (SecurityException | GeneralSecurityException refused) {
                return new Document("ok", 0.0)
                        .append("code", 18)
                        .append("codeName", "AuthenticationFailed")
                        .append("errmsg", "Authentication failed.");
            }
        }

        private static void require(boolean allowed) {
            if (!allowed) {
                throw new SecurityException("Not signed in");
            }
        }

        private static Document sasl(byte[] payload, boolean done) {
            return new Document("conversationId", 1)
                    .append("done", done)
                    .append("payload", new BinData(payload))
                    .append("ok", 1.0);
        }

        private static byte[] payload(Document command) {
            return ((BinData) command.get("payload")).getData();
        }

        private static MongoMessage ismaster(MongoMessage hello) {
            Document command = new Document("ismaster", 1).append("$db", hello.getDatabaseName());
            return new MongoMessage(hello.getChannel(), hello.getHeader(), command);
        }

        private static Document withMechanism(Document hello) {
            return hello.append("saslSupportedMechs", List.of("SCRAM-SHA-256")).append("isWritablePrimary", true);
        }
    }
}
