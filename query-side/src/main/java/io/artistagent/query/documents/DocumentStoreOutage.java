package io.artistagent.query.documents;

import com.mongodb.MongoSocketClosedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoSocketWriteException;
import com.mongodb.MongoTimeoutException;
import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;

/** Recognises an unavailable document store by the warnings of its driver, which logs no others. */
final class DocumentStoreOutage implements OutageSigns {

    @Override
    public Server server() {
        return Server.DOCUMENT_STORE;
    }

    @Override
    public List<String> loggers() {
        return List.of("org.mongodb.driver.");
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return List.of(
                MongoTimeoutException.class,
                MongoSocketException.class,
                MongoSocketClosedException.class,
                MongoSocketOpenException.class,
                MongoSocketReadException.class,
                MongoSocketReadTimeoutException.class,
                MongoSocketWriteException.class);
    }
}
