package io.artistagent.command.http;

import io.artistagent.secrets.DevelopmentSecrets;
import io.artistagent.secrets.ProductionSettings;

/** Checks the Redis password. The development password is generated at the first start, so there is no known value to reject. */
final class RedisSecrets implements DevelopmentSecrets {

    private static final String URL = "spring.data.redis.url";

    @Override
    public boolean isDevelopmentPassword(String password) {
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
