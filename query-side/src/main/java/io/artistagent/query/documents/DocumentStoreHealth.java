package io.artistagent.query.documents;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reports whether the document store answers a ping. */
final class DocumentStoreHealth extends AbstractHealthIndicator {

    private final MongoTemplate documents;

    DocumentStoreHealth(MongoTemplate documents) {
        super("The document store does not answer");
        this.documents = documents;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        documents.executeCommand("{ping: 1}");
        health.up();
    }
}
