package io.artistagent.embedded;

import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend with two additions. It answers {@code hello}, which clients use as a health check, and it writes to the file before it
 * answers a command. By default the store writes once a second, so a {@code kill -9} would lose acknowledged writes: a projection whose
 * position is stored elsewhere would miss those documents for ever.
 */
final class DocumentBackend extends H2Backend {

    private static final Set<String> READS = Set.of(
            "find",
            "count",
            "distinct",
            "getmore",
            "killcursors",
            "ping",
            "ismaster",
            "hello",
            "buildinfo",
            "serverstatus",
            "listcollections",
            "listindexes",
            "listdatabases",
            "whatsmyuri",
            "endsessions",
            "collstats",
            "dbstats");

    DocumentBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (command.equals("hello")) {
            return hello();
        }
        try {
            return super.handleMessage(message);
        } finally {
            if (!READS.contains(command.toLowerCase(Locale.ROOT))) {
                commit();
            }
        }
    }

    private Document hello() {
        Document answer = new Document("isWritablePrimary", true);
        answer.put("maxBsonObjectSize", BsonConstants.MAX_BSON_OBJECT_SIZE);
        answer.put("minWireVersion", 0);
        answer.put("maxWireVersion", ServerVersion.MONGO_5_0.getWireVersion());
        answer.put("localTime", Instant.now(getClock()));
        answer.put("ok", 1.0);
        return answer;
    }
}
