package io.artistagent.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps the OpenAPI description as it was written the first time. It needs no token, and writing it anew for each request would cost a
 * stranger nothing and the server a tenth of a second. It names the address at which it was asked for, so one is kept for each address.
 */
final class ApiDescriptionFilter extends OncePerRequestFilter {

    /** A server has few addresses; beyond this number descriptions are written for each request. */
    private static final int MOST = 16;

    private final Map<String, Description> descriptions = new ConcurrentHashMap<>();

    private record Description(String type, byte[] content) {

        private void writeTo(HttpServletResponse response) throws IOException {
            response.setContentType(type);
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = request.getRequestURL().toString();
        var known = descriptions.get(address);
        if (known != null) {
            known.writeTo(response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        var type = answer.getContentType();
        if (answer.getStatus() == HttpStatus.OK.value() && type != null && descriptions.size() < MOST) {
            descriptions.put(address, new Description(type, answer.getContentAsByteArray()));
        }
        answer.copyBodyToResponse();
    }
}
