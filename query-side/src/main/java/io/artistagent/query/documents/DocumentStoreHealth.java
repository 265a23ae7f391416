package io.artistagent.query.documents;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Reports whether the document store answers a ping and belongs to this log. */
final class DocumentStoreHealth extends AbstractHealthIndicator {

    private final DocumentStore documents;

    DocumentStoreHealth(DocumentStore documents) {
        super("The document store does not answer");
        this.documents = documents;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        try {
            documents.operations().executeCommand("{ping: 1}");
            health.up();
        } catch (WrongDocumentStore wrong) {
            health.down().withDetail("error", wrong.sentence());
        }
    }
}
