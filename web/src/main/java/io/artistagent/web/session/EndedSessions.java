package io.artistagent.web.session;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.Cursor;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Ends sessions at once, those at other nodes as well: left alone, one holds what its person wrote for up to an hour. */
@Component
public final class EndedSessions {

    private static final int AT_A_TIME = 500;

    private final StringRedisTemplate redis;

    EndedSessions(RedisConnectionFactory connections) {
        this.redis = new StringRedisTemplate(connections);
    }

    /** Ends every session in which this person is signed in, or has left a form that could not be sent. */
    public void endAllOf(UUID person) {
        String id = person.toString();
        // What a form is marked with, which tells nobody who wrote it
        String mark =
                UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)).toString();
        ScanOptions sessions = ScanOptions.scanOptions()
                .match(SessionStore.NAMESPACE + ":sessions:*")
                .count(AT_A_TIME)
                .build();
        try (Cursor<String> keys = redis.scan(sessions)) {
            while (keys.hasNext()) {
                String key = keys.next();
                Map<String, String> attributes =
                        redis.<String, String>opsForHash().entries(key);
                if (attributes.values().stream().anyMatch(value -> value.contains(id) || value.contains(mark))) {
                    redis.delete(key);
                }
            }
        }
    }
}
