package io.artistagent.web.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisConnectionFailureException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.web.filter.OncePerRequestFilter;

/** While Redis is away nobody can be recognised: the answer is 503 and says to come back, not that anybody is signed out. */
final class SessionStoreAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStoreAway.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !ofTheStore(failure)) {
                throw failure;
            }
            LOG.warn("Redis does not answer, so there are no sessions");
            response.resetBuffer();
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** As Spring Data calls it, which nobody but the sessions uses: the API answers for its own use of Redis. */
    private static boolean ofTheStore(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof RedisConnectionFailureException
                        || failure instanceof RedisSystemException
                        || failure instanceof QueryTimeoutException
                        || ofTheStore(failure.getCause()));
    }
}
