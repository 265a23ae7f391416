package io.artistagent.transport.guard;

import io.artistagent.diagnostics.LoggedFailure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers unhandled failures with an error page, and keeps them out of Tomcat's log, which would repeat data from the request. */
final class FailureFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FailureFilter.class);

    /** The API reports failures as problems. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Paths.isApi(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception | StackOverflowError failure) {
            if (Failures.isGone(failure)) {
                throw new ClientAbortException();
            }
            if (!Failures.isBadRequest(failure)) {
                LOG.error("A request failed unexpectedly", LoggedFailure.of(failure));
            }
            if (response.isCommitted()) {
                // This exception makes Tomcat close the connection without logging
                throw new ClientAbortException();
            }
            response.reset();
            response.sendError(Failures.status(failure));
        }
    }
}
