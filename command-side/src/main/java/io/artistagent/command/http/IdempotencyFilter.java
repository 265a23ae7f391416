package io.artistagent.command.http;

import io.artistagent.api.FilterProblem;
import io.artistagent.api.RequestBody;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a repeated POST with the first answer (header {@code Idempotency-Key}, as in the IETF draft of that name). A key belongs to
 * one person; the first answer is kept for a day, shared by all nodes.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final String SEED = IdempotencyFilter.class.getName() + ".seed";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{8,200}");

    private final FirstAnswers answers;

    IdempotencyFilter(FirstAnswers answers) {
        this.answers = answers;
    }

    /** What ids of this request grow from, or nothing where it has no key. */
    static @Nullable String seed(HttpServletRequest request) {
        return (String) request.getAttribute(SEED);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/")
                || request.getHeader(HEADER) == null
                || request.getUserPrincipal() == null
                || RequestBody.isStreamed(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader(HEADER);
        if (!KEY.matcher(key).matches()) {
            FilterProblem.write(
                    request,
                    response,
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key",
                    "The idempotency key cannot be used",
                    "An Idempotency-Key has 8 to 200 visible ASCII characters.");
            return;
        }
        var name = hash(request.getUserPrincipal().getName() + "\n" + key);
        var fingerprint =
                hash(request.getMethod() + " " + request.getRequestURI() + "\n" + request.getHeader("If-Match") + "\n"
                        + new String(RequestBody.of(request), StandardCharsets.ISO_8859_1));
        request.setAttribute(SEED, hash(name + fingerprint));
        switch (answers.begin(name, fingerprint)) {
            case FirstAnswers.Begun begun -> run(request, response, chain, begun);
            case FirstAnswers.Running running ->
                FilterProblem.write(
                        request,
                        response,
                        HttpStatus.CONFLICT,
                        "request-running",
                        "The first request still runs",
                        "A request with this Idempotency-Key is being carried out. Repeat it in a moment.");
            case FirstAnswers.OtherRequest other ->
                FilterProblem.write(
                        request,
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key-reused",
                        "The idempotency key was used before",
                        "This Idempotency-Key belongs to another request. Use a new one.");
            case FirstAnswers.Kept kept -> kept.answer().writeTo(response);
        }
    }

    private void run(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, FirstAnswers.Begun begun)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        var keep = false;
        try {
            chain.doFilter(request, answer);
            keep = answer.getStatus() < 500;
        } finally {
            if (keep) {
                answers.keep(begun, KeptAnswer.of(answer));
            } else {
                answers.forget(begun);
            }
        }
        answer.copyBodyToResponse();
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
