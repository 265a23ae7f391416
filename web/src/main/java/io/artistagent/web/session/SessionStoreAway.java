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

/** Returns 503 while Redis is unavailable, so that a person whose session cannot be read is not treated as signed out. */
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
            LOG.warn("Redis does not answer: requests that need a session get 503");
            response.resetBuffer();
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Whether the session store failed: only sessions use Spring Data Redis, whose exceptions these are. */
    private static boolean ofTheStore(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof RedisConnectionFailureException
                        || failure instanceof RedisSystemException
                        || failure instanceof QueryTimeoutException
                        || ofTheStore(failure.getCause()));
    }
}
