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
 * Caches the OpenAPI description. It is public, and each rendering takes the server a tenth of a second, so without the cache an anonymous
 * client could load the server at no cost. The description contains the URL of the request, so the cache has one entry per URL.
 */
final class ApiDescriptionFilter extends OncePerRequestFilter {

    /** A server has few URLs. Descriptions beyond this number are not cached. */
    private static final int MAX_ENTRIES = 16;

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
        String address = request.getRequestURL().toString();
        Description known = descriptions.get(address);
        if (known != null) {
            known.writeTo(response);
            return;
        }
        ContentCachingResponseWrapper generated = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, generated);
        String type = generated.getContentType();
        if (generated.getStatus() == HttpStatus.OK.value() && type != null && descriptions.size() < MAX_ENTRIES) {
            descriptions.put(address, new Description(type, generated.getContentAsByteArray()));
        }
        generated.copyBodyToResponse();
    }
}
