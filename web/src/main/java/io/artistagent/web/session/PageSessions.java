package io.artistagent.web.session;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.data.redis.RedisSessionMapper;
import org.springframework.session.data.redis.RedisSessionRepository;

/**
 * The sessions of the pages in Redis. A session can end while other requests of the same browser are still running, because the person signs
 * out in another tab or is erased. These requests complete normally, and what they would store is dropped.
 */
final class PageSessions<S extends Session> implements SessionRepository<S> {

    private static final RedisSessionMapper MAPPER = new RedisSessionMapper();

    private final SessionRepository<S> stored;

    private PageSessions(SessionRepository<S> stored) {
        this.stored = stored;
    }

    /** Returns these sessions, of which incomplete ones count as absent. */
    static SessionRepository<? extends Session> of(RedisSessionRepository stored) {
        stored.setRedisSessionMapper(PageSessions::complete);
        SessionRepository<? extends Session> sessions = stored;
        return new PageSessions<>(sessions);
    }

    /** Returns null for what remains if a session ends between the check and the write of a save; the repository then deletes it. */
    @SuppressWarnings("NullAway") // The repository expects null, although the type of its setter says otherwise
    private static @Nullable MapSession complete(String id, Map<String, Object> fields) {
        try {
            return MAPPER.apply(id, fields);
        } catch (IllegalStateException incomplete) {
            return null;
        }
    }

    @Override
    public S createSession() {
        return stored.createSession();
    }

    @Override
    public void save(S session) {
        try {
            stored.save(session);
        } catch (IllegalStateException failed) {
            // The exception has no type of its own: only if another request has ended the session, there is nothing to
            // store
            if (stored.findById(session.getId()) != null) {
                throw failed;
            }
        }
    }

    @Override
    public @Nullable S findById(String id) {
        return stored.findById(id);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }
}
