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
final class SessionStoreUnavailableFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStoreUnavailableFilter.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            Throwable unavailable = storeFailure(failure);
            if (response.isCommitted() || unavailable == null) {
                throw failure;
            }
            LOG.warn(
                    "Redis does not answer, and requests that need a session get 503: {}, caused by {}",
                    unavailable.getClass().getName(),
                    unavailable.getCause() == null
                            ? "nothing else"
                            : unavailable.getCause().getClass().getName());
            response.resetBuffer();
            response.setHeader("Retry-After", "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    /** Returns the cause that is a failure of the session store, or null. Only sessions use Spring Data Redis and its exceptions. */
    private static @Nullable Throwable storeFailure(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof RedisConnectionFailureException
                    || each instanceof RedisSystemException
                    || each instanceof QueryTimeoutException) {
                return each;
            }
        }
        return null;
    }
}
