package io.artistagent.api;

import io.artistagent.transport.guard.Paths;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Negotiates the content of API responses in one place: JSON for data and problem JSON for errors, in English. A client that does not
 * accept JSON gets 406. Code behind this filter never sees the client's {@code Accept} header or its preferred locale.
 */
final class ContentNegotiationFilter extends OncePerRequestFilter {

    private static final String ACCEPTED =
            MediaType.APPLICATION_JSON_VALUE + ", " + MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final NonJsonMediaTypes others;

    ContentNegotiationFilter(NonJsonMediaTypes others) {
        this.others = others;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.isApi(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<MediaType> produced = others.producedFor(request);
        AcceptHeader accept = AcceptHeader.of(request.getHeaders(HttpHeaders.ACCEPT));
        if (!produced.isEmpty() && !(others.offersJson(request) && accept.prefersJsonTo(produced))) {
            // A client that requests a picture is assumed to accept it
            chain.doFilter(new Negotiated(request, MediaType.toString(produced) + ", " + ACCEPTED), response);
        } else if (accept.takesJson()) {
            chain.doFilter(new Negotiated(request, ACCEPTED), response);
        } else {
            ProblemWriter.write(request, response, Problem.of(HttpStatus.NOT_ACCEPTABLE));
        }
    }

    private static final class Negotiated extends HttpServletRequestWrapper {

        private final String accepted;

        Negotiated(HttpServletRequest request, String accepted) {
            super(request);
            this.accepted = accepted;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? accepted : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(accepted))
                    : super.getHeaders(name);
        }

        @Override
        public Locale getLocale() {
            return Locale.ENGLISH;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(Locale.ENGLISH));
        }
    }
}
