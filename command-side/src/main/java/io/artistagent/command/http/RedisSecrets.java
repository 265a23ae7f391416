package io.artistagent.command.http;

import io.artistagent.secrets.ProductionChecks;
import io.artistagent.secrets.ProductionSettings;

/** Checks the Redis password. The development password is generated at the first start, so there is no known value to reject. */
final class RedisSecrets implements ProductionChecks {

    @Override
    public void inspect(ProductionSettings settings) {
        settings.requirePasswordOfServer("spring.data.redis");
    }
}
