package io.artistagent.query.documents;

import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;

/** Recognises an unavailable document store by the warnings of its driver, which logs no others. */
final class DocumentStoreOutage implements OutageSigns {

    @Override
    public Server server() {
        return new Server("The document store", "mongo");
    }

    @Override
    public List<String> loggers() {
        return List.of("org.mongodb.driver.");
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return DocumentStoreFailures.UNAVAILABLE;
    }
}
