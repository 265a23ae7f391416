package io.artistagent.command.http;

import io.artistagent.eventlog.database.StoreFailures;
import java.util.List;
import java.util.Optional;
import org.redisson.client.RedisConnectionException;
import org.redisson.client.RedisTimeoutException;
import org.springframework.stereotype.Component;

/** Recognises the transient failures of Redis. */
@Component
final class RedisFailures implements StoreFailures {

    static final List<Class<? extends Throwable>> UNAVAILABLE =
            List.of(RedisConnectionException.class, RedisTimeoutException.class);

    @Override
    public Optional<Kind> kindOf(Throwable failure) {
        return UNAVAILABLE.stream().anyMatch(kind -> kind.isInstance(failure))
                ? Optional.of(Kind.UNAVAILABLE)
                : Optional.empty();
    }
}
