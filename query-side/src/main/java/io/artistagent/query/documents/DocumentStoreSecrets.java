package io.artistagent.query.documents;

import io.artistagent.secrets.ProductionChecks;
import io.artistagent.secrets.ProductionSettings;

/** Checks the password of the document store in production. The development store has no password. */
final class DocumentStoreSecrets implements ProductionChecks {

    private static final String URI = "spring.mongodb.uri";

    @Override
    public void inspect(ProductionSettings settings) {
        if (settings.has(URI)) {
            // Authentication by certificate needs no password
            if (!settings.text(URI).contains("MONGODB-X509")) {
                settings.requirePasswordInUrl(URI);
            }
        } else if (settings.has("spring.mongodb.host")) {
            settings.requirePassword("spring.mongodb.password");
        }
    }
}
