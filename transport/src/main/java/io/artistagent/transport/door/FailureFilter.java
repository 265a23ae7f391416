package io.artistagent.transport.door;

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

/** Answers with an error page what nothing else answers, and keeps it from the server's own log, which would repeat the request. */
final class FailureFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(FailureFilter.class);

    /** The API says it as a problem. */
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
                // Tomcat closes the connection for it, and logs nothing
                throw new ClientAbortException();
            }
            response.reset();
            response.sendError(Failures.status(failure));
        }
    }
}
