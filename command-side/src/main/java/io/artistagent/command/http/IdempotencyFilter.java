package io.artistagent.command.http;

import io.artistagent.api.BufferedRequest;
import io.artistagent.api.LostRace;
import io.artistagent.api.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated POST with the first response (header {@code Idempotency-Key}, as in the IETF draft of that name). A key belongs to one
 * person; the first response is kept for a day and shared by all nodes. A request that failed or lost a race leaves its key free.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String SEED = IdempotencyFilter.class.getName() + ".seed";
    private static final String KEY_OF_REQUEST = IdempotencyFilter.class.getName() + ".key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{8,200}");

    private final IdempotentResponses responses;

    IdempotencyFilter(IdempotentResponses responses) {
        this.responses = responses;
    }

    /** Returns the seed from which the request's ids are derived, or null if the request has no key. */
    static @Nullable String seed(HttpServletRequest request) {
        return (String) request.getAttribute(SEED);
    }

    /** Returns the key of a request whose body is streamed and therefore must not be read by a filter, or null if it has no key. */
    static @Nullable IdempotencyKey streamed(HttpServletRequest request) {
        return (IdempotencyKey) request.getAttribute(KEY_OF_REQUEST);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                || request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            ProblemWriter.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    "Invalid idempotency key",
                    "An Idempotency-Key must have 8 to 200 visible ASCII characters.");
            return;
        }
        IdempotencyKey known = IdempotencyKey.of(request.getUserPrincipal().getName(), key);
        if (BufferedRequest.isStreamed(request)) {
            request.setAttribute(KEY_OF_REQUEST, known);
            chain.doFilter(request, response);
            return;
        }
        String fingerprint = DigestUtils.sha256Hex(
                request.getMethod() + " " + request.getRequestURI() + "\n" + request.getHeader("If-Match") + "\n"
                        + new String(BufferedRequest.of(request), StandardCharsets.ISO_8859_1));
        request.setAttribute(SEED, DigestUtils.sha256Hex(known.name() + fingerprint));
        switch (responses.begin(known, fingerprint)) {
            case IdempotentResponses.Begun begun -> run(request, response, chain, begun);
            case IdempotentResponses.Running running -> ProblemWriter.write(request, response, running.problem());
            case IdempotentResponses.OtherRequest other -> ProblemWriter.write(request, response, other.problem());
            // The request's ids are still derived from the key, so a repeat creates nothing twice
            case IdempotentResponses.Unkept unkept -> chain.doFilter(request, response);
            case IdempotentResponses.Kept kept -> kept.response().writeTo(response);
        }
    }

    private void run(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            IdempotentResponses.Begun begun)
            throws ServletException, IOException {
        ContentCachingResponseWrapper cached = new ContentCachingResponseWrapper(response);
        boolean keep = false;
        try {
            chain.doFilter(request, cached);
            // A committed response is an error that was already sent, such as an unsupported method
            keep = cached.getStatus() < 500 && !LostRace.isMarked(request) && !cached.isCommitted();
        } finally {
            if (keep) {
                responses.keep(begun, StoredResponse.of(cached));
            } else {
                responses.forget(begun);
            }
        }
        cached.copyBodyToResponse();
    }
}
