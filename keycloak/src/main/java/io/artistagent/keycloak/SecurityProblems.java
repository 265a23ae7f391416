package io.artistagent.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import tools.jackson.databind.json.JsonMapper;

/** Adds an RFC 9457 problem to the challenge with which the security filters refuse a request before it reaches a controller. */
final class SecurityProblems implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint challenge = new BearerTokenAuthenticationEntryPoint();
    private final BearerTokenAccessDeniedHandler refusal = new BearerTokenAccessDeniedHandler();
    private final JsonMapper json;
    private final Iterable<RefusalListener> listeners;

    /**
     * @param metadata the address of the resource metadata, named in every challenge, from which a client learns where to get tokens
     * @param listeners are told of forbidden requests and of those with an invalid token
     */
    SecurityProblems(JsonMapper json, String metadata, Iterable<RefusalListener> listeners) {
        this.json = json;
        this.listeners = listeners;
        challenge.setResourceMetadataParameterResolver(request -> metadata);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        challenge.commence(request, response, refused);
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            listeners.forEach(each -> each.refused(request, null));
        }
        if (refused instanceof ErasedCaller) {
            write(
                    request,
                    response,
                    "erased",
                    "Erased",
                    "The data of this person was erased, and the account can no longer be used.");
        } else {
            write(request, response, "unauthenticated", "Not signed in", "Send a valid access token.");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        if (failed instanceof AuthenticationServiceException) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "5");
            write(
                    request,
                    response,
                    "sign-in-unavailable",
                    "Sign-in is unavailable",
                    "The sign-in service cannot be reached, so your access token cannot be checked. Try again in a moment.");
        } else {
            commence(request, response, failed);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refusal.handle(request, response, denied);
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            Caller caller = Caller.of(token.getToken());
            listeners.forEach(each -> each.refused(request, caller));
        }
        boolean ours = denied instanceof NotOwner || denied instanceof NotAllowed;
        String detail = ours ? denied.getMessage() : new NotAllowed().getMessage();
        write(request, response, "forbidden", "Not allowed", detail == null ? "" : detail);
    }

    private void write(
            HttpServletRequest request, HttpServletResponse response, String type, String title, String detail)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + type);
        problem.put("title", title);
        problem.put("status", response.getStatus());
        problem.put("detail", detail);
        problem.put("instance", request.getRequestURI());
        String trace = MDC.get("traceId");
        if (trace != null) {
            problem.put("traceId", trace);
        }
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
