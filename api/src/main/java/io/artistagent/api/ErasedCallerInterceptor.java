package io.artistagent.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.ErasedCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Rejects queries of an erased person, whose account may still exist at the identity provider. A client that stores data of the person, as
 * the pages do, learns from this that it must delete the data. The command side rejects commands itself.
 *
 * <p>What the log's register says of a person is used for ten seconds, so most queries cost no database access. While the register is
 * unavailable, no one counts as erased, because documents can be read without it.
 */
final class ErasedCallerInterceptor implements HandlerInterceptor {

    private static final int MAX_PERSONS = 20_000;
    private static final Duration STAY = Duration.ofSeconds(10);

    private final SubjectKeys keys;
    private final Cache<PersonId, Boolean> erased = Caffeine.newBuilder()
            .maximumSize(MAX_PERSONS)
            .expireAfterWrite(STAY)
            .build();

    /** When the register was last found unavailable, as {@link System#nanoTime}. */
    private volatile @Nullable Long unavailableSince;

    ErasedCallerInterceptor(SubjectKeys keys) {
        this.keys = keys;
        keys.whenErased(person -> erased.put(person, true));
    }

    /** @throws ErasedCaller if the caller was erased */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isQuery(request)
                && request.getUserPrincipal() instanceof JwtAuthenticationToken caller
                && isErased(Caller.of(caller.getToken()).person())) {
            throw new ErasedCaller();
        }
        return true;
    }

    private static boolean isQuery(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private boolean isErased(PersonId person) {
        Boolean known = erased.getIfPresent(person);
        if (known != null) {
            return known;
        }
        Long since = unavailableSince;
        if (since != null && System.nanoTime() - since < STAY.toNanos()) {
            return false;
        }
        try {
            return erased.get(person, keys::isErasedOnAnyNode);
        } catch (DataAccessException unavailable) {
            unavailableSince = System.nanoTime();
            return false;
        }
    }
}
