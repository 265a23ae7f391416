package io.artistagent.web.session;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.Cursor;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** The sessions of all clients in Redis. */
@Component
public final class StoredSessions {

    private static final int BATCH_SIZE = 500;

    private static final ScanOptions ALL = ScanOptions.scanOptions()
            .match(SessionStore.NAMESPACE + ":sessions:*")
            .count(BATCH_SIZE)
            .build();

    private final StringRedisTemplate redis;

    public StoredSessions(RedisConnectionFactory connections) {
        this.redis = new StringRedisTemplate(connections);
    }

    /** Ends every session that contains one of these texts. This searches all sessions. */
    public void endThoseWith(Collection<String> texts) {
        List<String> batch = new ArrayList<>(BATCH_SIZE);
        try (Cursor<String> sessions = redis.scan(ALL)) {
            while (sessions.hasNext()) {
                batch.add(sessions.next());
                if (batch.size() == BATCH_SIZE) {
                    endAmong(batch, texts);
                    batch.clear();
                }
            }
        }
        endAmong(batch, texts);
    }

    /** Ends those of these sessions that contain one of the texts. Reads all of them in one round trip. */
    @SuppressWarnings("NullAway") // A pipelined callback must return null, although its type says otherwise
    private void endAmong(List<String> sessions, Collection<String> texts) {
        if (sessions.isEmpty()) {
            return;
        }
        List<Object> contents = redis.executePipelined((RedisCallback<Object>) connection -> {
            sessions.forEach(session -> values(connection, session));
            return null;
        });
        List<String> ended = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            String content = String.valueOf(contents.get(i));
            if (texts.stream().anyMatch(content::contains)) {
                ended.add(sessions.get(i));
            }
        }
        if (!ended.isEmpty()) {
            redis.delete(ended);
        }
    }

    private static void values(RedisConnection connection, String session) {
        connection.hashCommands().hVals(session.getBytes(StandardCharsets.UTF_8));
    }
}
