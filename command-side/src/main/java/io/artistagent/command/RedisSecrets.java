package io.artistagent.command;

import io.artistagent.secrets.DevelopmentSecrets;
import io.artistagent.secrets.ProductionSettings;

/** The password of Redis. The one of development is made at the first start and stands nowhere. */
final class RedisSecrets implements DevelopmentSecrets {

    private static final String URL = "spring.data.redis.url";

    @Override
    public boolean isOfDevelopment(String password) {
        return false;
    }

    @Override
    public void inspect(ProductionSettings settings) {
        if (settings.has(URL)) {
            settings.requirePasswordInUrl(URL);
        } else if (settings.has("spring.data.redis.host")) {
            settings.requirePassword("spring.data.redis.password");
        }
    }
}
