package io.artistagent.command.http;

import io.artistagent.eventlog.database.StoreFailures;
import java.util.Optional;
import org.redisson.client.RedisConnectionException;
import org.redisson.client.RedisTimeoutException;
import org.springframework.stereotype.Component;

/** Recognises the transient failures of Redis. */
@Component
final class RedisFailures implements StoreFailures {

    @Override
    public Optional<Kind> kindOf(Throwable failure) {
        return failure instanceof RedisConnectionException || failure instanceof RedisTimeoutException
                ? Optional.of(Kind.UNAVAILABLE)
                : Optional.empty();
    }
}
