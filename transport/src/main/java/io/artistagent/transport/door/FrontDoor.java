package io.artistagent.transport.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what is not meant for this server, before a session, a token or a body is looked at. */
final class FrontDoor extends OncePerRequestFilter {

    /** Balancers ask for it by the address of a single node. */
    private static final String HEALTH = "/actuator/health";

    /** Where the server itself asks for error pages; it is no address for clients. */
    private static final String ERROR = "/error";

    private final AllowedHosts hosts;

    FrontDoor(AllowedHosts hosts) {
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
