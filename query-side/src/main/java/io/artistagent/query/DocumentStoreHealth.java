package io.artistagent.query;

import org.bson.Document;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoOperations;

/** Tells whether the document store answers. It is asked what every store of this kind knows, the embedded one included. */
final class DocumentStoreHealth extends AbstractHealthIndicator {

    private final MongoOperations mongo;

    DocumentStoreHealth(MongoOperations mongo) {
        super("The document store does not answer");
        this.mongo = mongo;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        mongo.executeCommand(new Document("ping", 1));
        health.up();
    }
}
