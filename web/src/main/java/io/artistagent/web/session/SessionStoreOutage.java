package io.artistagent.web.session;

import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;
import org.redisson.client.RedisConnectionException;
import org.redisson.client.RedisTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;

/**
 * Recognises an unavailable session store by the warnings of its client, which logs no others, and by its failures. Spring Data translates
 * these; a timeout becomes an exception that other databases have as well, and is recognised by its cause. {@link
 * SessionStoreUnavailableFilter} goes by the translated failures alone, because in one process it also sees those of the API's Redis client.
 */
final class SessionStoreOutage implements OutageSigns {

    @Override
    public Server server() {
        return new Server("Redis", "redis");
    }

    @Override
    public List<String> loggers() {
        return List.of("org.redisson.");
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return List.of(
                RedisConnectionFailureException.class, RedisConnectionException.class, RedisTimeoutException.class);
    }
}
