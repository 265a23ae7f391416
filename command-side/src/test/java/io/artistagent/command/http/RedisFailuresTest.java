package io.artistagent.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.database.StoreFailures.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.redisson.client.RedisConnectionException;
import org.redisson.client.RedisException;
import org.redisson.client.RedisResponseTimeoutException;

class RedisFailuresTest {

    private final RedisFailures failures = new RedisFailures();

    @Test
    void a_redis_that_does_not_respond_is_unavailable() {
        for (RedisException failure : List.of(
                new RedisConnectionException("no connection"), new RedisResponseTimeoutException("no answer"))) {
            assertThat(failures.kindOf(failure)).contains(Kind.UNAVAILABLE);
            assertThat(new RedisOutage().isOutage(failure.getClass(), null)).isTrue();
        }
    }

    @Test
    void a_rejected_redis_command_is_not_transient() {
        assertThat(failures.kindOf(new RedisException("ERR unknown command"))).isEmpty();
        assertThat(new RedisOutage().isOutage(RedisException.class, null)).isFalse();
    }
}
