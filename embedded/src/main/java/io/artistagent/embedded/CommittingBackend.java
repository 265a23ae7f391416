package io.artistagent.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * Writes to the file before a command is answered. Left alone, the store writes once a second, and a {@code kill -9} takes back what
 * had been acknowledged: a projection whose position is kept elsewhere would miss those documents for ever.
 */
final class CommittingBackend extends GreetingBackend {

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

    CommittingBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        String command = message.getDocument().keySet().iterator().next();
        try {
            return super.handleMessage(message);
        } finally {
            if (!READS.contains(command.toLowerCase(Locale.ROOT))) {
                commit();
            }
        }
    }
}
