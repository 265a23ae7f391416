package io.artistagent.transport;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 408 if a body arrived too slowly, regardless of how its reader handled the failure. */
final class SlowSenderFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!isTooSlow(request) || response.isCommitted()) {
                throw failure;
            }
        }
        if (isTooSlow(request) && !response.isCommitted()) {
            response.reset();
            response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
    }

    private static boolean isTooSlow(HttpServletRequest request) {
        return request.getAttribute(MinRateProcessor.SEND_RATE) instanceof SendRate sendRate && sendRate.isTooSlow();
    }
}
