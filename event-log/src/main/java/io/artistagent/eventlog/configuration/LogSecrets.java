package io.artistagent.eventlog.configuration;

import io.artistagent.eventlog.privacy.MasterKeys;
import io.artistagent.secrets.ProductionChecks;
import io.artistagent.secrets.ProductionSettings;
import java.util.Set;

/** The passwords of the log and of its keys, the master key, and the key of the ledger. */
final class LogSecrets implements ProductionChecks {

    private static final String LOG_URL = "spring.datasource.url";
    private static final String LOG_USER = "spring.datasource.username";
    private static final String KEYS_URL = "artist-agent.keys.url";
    private static final String ACCESS_OWNER = "artist-agent.access.owner.username";

    /** The values in event-log.yaml. */
    private static final Set<String> DEVELOPMENT_PASSWORDS = Set.of(
            "artist-agent-development",
            "YXJ0aXN0LWFnZW50LWRldmVsb3BtZW50LW1hc3Rlci0=",
            "YXJ0aXN0LWFnZW50LWRldmVsb3BtZW50LWxlZGdlci0=");

    @Override
    public boolean isDevelopmentPassword(String password) {
        return DEVELOPMENT_PASSWORDS.stream().anyMatch(password::equalsIgnoreCase);
    }

    @Override
    public void inspect(ProductionSettings settings) {
        if (settings.has(LOG_URL)) {
            settings.requirePasswordInUrlOr(LOG_URL, "spring.datasource.password");
        }
        if (settings.has(KEYS_URL)) {
            keys(settings);
            settings.requirePassword("artist-agent.ledger.key");
        }
        if (settings.has(ACCESS_OWNER)) {
            accessLog(settings);
        }
    }

    /** Access to the log must not give access to its keys. */
    private static void keys(ProductionSettings settings) {
        if (database(settings.text(KEYS_URL)).equals(database(settings.text(LOG_URL)))) {
            settings.refuse(KEYS_URL + " is the database of the log");
        }
        settings.requirePasswordInUrlOr(KEYS_URL, "artist-agent.keys.password");
        // A bean can take the place of the setting: a key management service that holds the master key
        if (!settings.hasBean(MasterKeys.class)) {
            settings.requirePassword("artist-agent.keys.master");
        }
    }

    /** The application must not be able to change what it has recorded. */
    private static void accessLog(ProductionSettings settings) {
        if (settings.text(ACCESS_OWNER).equals(settings.text(LOG_USER))) {
            settings.refuse(ACCESS_OWNER + " is the role of the application");
        }
        settings.requirePassword("artist-agent.access.owner.password");
    }

    private static String database(String url) {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
