package io.artistagent.transport.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Rejects requests that are not meant for this server before any session, token or body is examined. */
final class HostFilter extends OncePerRequestFilter {

    /** Load balancers request the health endpoint by a node's address. */
    private static final String HEALTH = "/actuator/health";

    /** Reserved for internal forwards to error pages; clients may not request it. */
    private static final String ERROR = "/error";

    private final AllowedHosts hosts;

    HostFilter(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        if (!path.startsWith(HEALTH) && !hosts.allow(request.getServerName(), request.getServerPort())) {
            response.sendError(HttpStatus.MISDIRECTED_REQUEST.value());
        } else if (path.equals(ERROR)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
