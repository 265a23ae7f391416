package io.artistagent.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.artistagent.domain.PersonId;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.access.AccessNotRecorded;
import io.artistagent.keycloak.Caller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets no answer of the audit API leave before it was recorded. If its controller did not record it, it cannot show personal data as long as
 * the request names no purpose, and this filter records it. With a purpose it is refused, because it is not known whose data it shows.
 */
final class UnrecordedAnswers extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(UnrecordedAnswers.class);

    /** The ledger names persons by a pseudonym at most, and who verifies it reads thousands of tiles: that is one access an hour. */
    private static final List<String> LEDGER = List.of("/api/v1/audit/log/", "/ledger/");

    private final AccessRecorder recorder;
    private final Cache<PersonId, Boolean> readersOfTheLedger = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    UnrecordedAnswers(AccessRecorder recorder) {
        this.recorder = recorder;
    }

    /** Commands are events, which the trail contains. What is no event, such as a rebuild, is recorded before it happens. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RecordedAnswer answer = new RecordedAnswer(response, () -> require(request));
        chain.doFilter(request, answer);
        if (!response.isCommitted() && !request.isAsyncStarted()) {
            answer.require();
        }
    }

    /** An answer to a caller without a token contains no more than the public part of the ledger. */
    private void require(HttpServletRequest request) {
        if (AccessRecorder.isRecorded(request)
                || !(request.getUserPrincipal() instanceof JwtAuthenticationToken token)) {
            return;
        }
        Caller caller = Caller.of(token.getToken());
        if (LEDGER.stream().anyMatch(request.getRequestURI()::startsWith)) {
            requireOnce(request, caller);
        } else if (request.getHeader(AuditPurpose.HEADER) == null) {
            recorder.record(request, caller, Optional.empty(), Action.READ, List.of(), List.of(), 1);
        } else {
            LOG.error(
                    "An answer was withheld because its controller did not record who sees it: {}",
                    request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
            throw new AccessNotRecorded("The controller did not record this answer");
        }
    }

    private void requireOnce(HttpServletRequest request, Caller caller) {
        if (readersOfTheLedger.getIfPresent(caller.person()) == null) {
            recorder.record(request, caller, Optional.empty(), Action.READ, List.of(), List.of(), 1);
            readersOfTheLedger.put(caller.person(), true);
        }
    }
}
