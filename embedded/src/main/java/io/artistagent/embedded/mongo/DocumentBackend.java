package io.artistagent.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStore.TxCounter;

/**
 * The H2 backend with three additions. It answers {@code hello}, which clients use as a health check. It has secondary indexes, see
 * {@link IndexedDatabase}. And it writes to the file before it answers a command: by default the store writes once a second, so a
 * {@code kill -9} would lose acknowledged writes, and a projection whose position is stored elsewhere would miss those documents for ever.
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
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getMvStore(), getCursorRegistry());
    }

    /** The command's use of the version that it reads keeps the store from overwriting that version while other commands write. */
    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        if (command.equals("hello")) {
            return hello();
        }
        TxCounter version = getMvStore().registerVersionUsage();
        try {
            return super.handleMessage(message);
        } finally {
            getMvStore().deregisterVersionUsage(version);
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
