package io.artistagent.eventlog.configuration;

import io.artistagent.eventlog.privacy.MasterKeys;
import io.artistagent.secrets.DevelopmentSecrets;
import io.artistagent.secrets.ProductionSettings;
import java.util.Set;

/** The passwords of the log and of its keys, and the master key. */
final class LogSecrets implements DevelopmentSecrets {

    private static final String LOG = "spring.datasource.url";
    private static final String KEYS = "artist-agent.keys.url";

    /** The values in event-log.yaml. */
    private static final Set<String> OF_DEVELOPMENT =
            Set.of("artist-agent-development", "YXJ0aXN0LWFnZW50LWRldmVsb3BtZW50LW1hc3Rlci0=");

    @Override
    public boolean isOfDevelopment(String password) {
        return OF_DEVELOPMENT.stream().anyMatch(password::equalsIgnoreCase);
    }

    @Override
    public void inspect(ProductionSettings settings) {
        if (settings.has(LOG)) {
            settings.requirePasswordInUrlOr(LOG, "spring.datasource.password");
        }
        if (settings.has(KEYS)) {
            keys(settings);
        }
    }

    /** Access to the log must not give access to its keys. */
    private static void keys(ProductionSettings settings) {
        if (database(settings.text(KEYS)).equals(database(settings.text(LOG)))) {
            settings.refuse(KEYS + " is the database of the log");
        }
        settings.requirePasswordInUrlOr(KEYS, "artist-agent.keys.password");
        // A bean can take the place of the setting: a key management service that holds the master key
        if (!settings.hasBean(MasterKeys.class)) {
            settings.requirePassword("artist-agent.keys.master");
        }
    }

    private static String database(String url) {
        var parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
