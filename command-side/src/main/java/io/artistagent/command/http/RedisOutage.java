package io.artistagent.command.http;

import io.artistagent.diagnostics.OutageSigns;
import io.artistagent.diagnostics.Server;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.redis.RedisConnectionFailureException;

/** Recognises an unavailable Redis by its client's warnings and failures; the client logs no other warnings. */
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
        // Page sessions use Spring Data, which translates the failures of the client
        return Stream.concat(RedisFailures.UNAVAILABLE.stream(), Stream.of(RedisConnectionFailureException.class))
                .toList();
    }
}
