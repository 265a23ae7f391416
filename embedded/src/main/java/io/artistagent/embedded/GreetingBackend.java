package io.artistagent.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** Understands "hello", by which a server of today is greeted, as "isMaster", its name of old: health checks use the new word. */
class GreetingBackend extends H2Backend {

    GreetingBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        String known = command.equalsIgnoreCase("hello") ? "ismaster" : command;
        return super.handleCommand(channel, database, known, query);
    }
}
