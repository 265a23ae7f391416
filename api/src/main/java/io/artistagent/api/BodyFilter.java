package io.artistagent.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies that are too large, compressed, or declared in another charset than UTF-8, before a controller reads them. */
final class BodyFilter extends OncePerRequestFilter {

    /** The largest JSON body, in bytes. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final String IDENTITY = "identity";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isEncoded(request)) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            ProblemWriter.write(
                    request,
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "Unsupported content encoding",
                    "Send the body uncompressed, without the header Content-Encoding.");
            return;
        }
        if (BufferedRequest.isStreamed(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (isOfOtherCharset(request)) {
            ProblemWriter.write(
                    request,
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-media-type",
                    "Unsupported charset",
                    "Send JSON in UTF-8.");
            return;
        }
        if (request.getContentLengthLong() > MAX_BYTES) {
            refuse(request, response);
            return;
        }
        byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            refuse(request, response);
            return;
        }
        chain.doFilter(new BufferedRequest(request, bytes), response);
    }

    private static boolean isEncoded(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .anyMatch(coding -> !coding.isEmpty() && !coding.equalsIgnoreCase(IDENTITY));
    }

    private static boolean isOfOtherCharset(HttpServletRequest request) {
        try {
            String type = request.getContentType();
            Charset charset =
                    type == null ? null : MediaType.parseMediaType(type).getCharset();
            return charset != null && !charset.equals(StandardCharsets.UTF_8);
        } catch (InvalidMediaTypeException noType) {
            // The search for a message converter refuses this media type
            return false;
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(
                request,
                response,
                HttpStatus.CONTENT_TOO_LARGE,
                "content-too-large",
                "The body is too large",
                "A body can have at most 1 MiB.");
    }
}
