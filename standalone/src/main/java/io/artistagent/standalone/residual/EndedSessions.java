package io.artistagent.standalone.residual;

import io.artistagent.domain.PersonId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.Cursor;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.ScanOptions;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Ends page sessions at once. Otherwise a session would keep what its person wrote for up to an hour. */
@Component
final class EndedSessions {

    private static final int AT_A_TIME = 500;

    /** Keys as the pages name them. */
    private static final ScanOptions SESSIONS = ScanOptions.scanOptions()
            .match("artist-agent:session:sessions:*")
            .count(AT_A_TIME)
            .build();

    private static final String FORMS = "{artist-agent:unsent}:";

    private final StringRedisTemplate redis;

    EndedSessions(RedisConnectionFactory connections) {
        this.redis = new StringRedisTemplate(connections);
    }

    /** Ends every session in which one of these persons is signed in or has left an unsent form, and deletes their unsent forms. */
    void endAllOf(Collection<PersonId> persons) {
        List<String> traces = persons.stream()
                .map(PersonId::toString)
                .flatMap(id -> Stream.of(id, markOfForms(id)))
                .toList();
        redis.delete(persons.stream()
                .map(person -> FORMS + markOfForms(person.toString()))
                .toList());
        List<String> some = new ArrayList<>(AT_A_TIME);
        try (Cursor<String> sessions = redis.scan(SESSIONS)) {
            while (sessions.hasNext()) {
                some.add(sessions.next());
                if (some.size() == AT_A_TIME) {
                    endAmong(some, traces);
                    some.clear();
                }
            }
        }
        endAmong(some, traces);
    }

    /** Returns the mark of a person's unsent forms, which does not reveal the person. */
    private static String markOfForms(String person) {
        return UUID.nameUUIDFromBytes(person.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Reads all these sessions in one round trip. */
    @SuppressWarnings("NullAway") // A pipelined callback must return null, although its type says otherwise
    private void endAmong(List<String> sessions, List<String> traces) {
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
            if (traces.stream().anyMatch(content::contains)) {
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
