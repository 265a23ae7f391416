package io.artistagent.command.http;

import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;
import org.redisson.client.RedisConnectionException;
import org.redisson.client.RedisResponseTimeoutException;
import org.redisson.client.RedisTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;

/** The signs that Redis is away: its client warns of nothing else. */
final class RedisOutage implements OutageSigns {

    @Override
    public Server server() {
        return Server.REDIS;
    }

    @Override
    public List<String> loggers() {
        return List.of("org.redisson.");
    }

    @Override
    public List<Class<? extends Throwable>> failures() {
        return List.of(
                RedisConnectionException.class,
                RedisTimeoutException.class,
                RedisResponseTimeoutException.class,
                RedisConnectionFailureException.class);
    }
}
