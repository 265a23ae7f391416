package io.artistagent.web.frame;

import io.artistagent.web.client.Caller;
import io.artistagent.web.client.RequestRefused;
import io.artistagent.web.client.SignedOut;
import io.artistagent.web.signin.FormAuthorMarks;
import io.artistagent.web.signin.Person;
import io.artistagent.web.texts.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves the {@link PageContext} argument of controllers and refreshes its access token. */
@Component
final class PageContextResolver implements HandlerMethodArgumentResolver {

    /** The errors that only a new sign-in resolves. */
    private static final Set<String> SIGNED_OUT =
            Set.of("invalid_grant", "invalid_token", "client_authorization_required");

    private final PageFrames frames;
    private final OAuth2AuthorizedClientManager clients;
    private final FormAuthorMarks marks;
    private final InstantSource clock;

    PageContextResolver(
            PageFrames frames,
            OAuth2AuthorizedClientManager clients,
            FormAuthorMarks marks,
            ObjectProvider<InstantSource> clock) {
        this.frames = frames;
        this.clients = clients;
        this.marks = marks;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageContext.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        HttpServletResponse response = web.getNativeResponse(HttpServletResponse.class);
        if (request == null || response == null) {
            throw new IllegalStateException("A page context requires an HTTP request and response");
        }
        return of(request, response);
    }

    /** Returns the context of this request, for an error page. */
    PageContext of(HttpServletRequest request) {
        HttpServletResponse response =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getResponse();
        return response == null ? anonymous(request) : of(request, response);
    }

    private PageContext of(HttpServletRequest request, HttpServletResponse response) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        PageSession session = new PageSession(request);
        Caller caller =
                signedIn instanceof OAuth2AuthenticationToken token ? caller(token, session, request, response) : null;
        return new PageContext(frames, session, texts(request), caller, caller == null ? null : Person.signedIn(marks));
    }

    /** Returns a context without the signed-in person, for pages that must render even if everything else fails. */
    PageContext anonymous(HttpServletRequest request) {
        return new PageContext(frames, new PageSession(request), texts(request), null, null);
    }

    private Texts texts(HttpServletRequest request) {
        return new Texts(Texts.choose(Collections.list(request.getLocales())), clock.instant());
    }

    private Caller caller(
            OAuth2AuthenticationToken signedIn,
            PageSession session,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = clock.instant();
        String accessToken = accessToken(signedIn, request, response);
        // Read on the request's thread, because parts of a page are loaded on separate threads
        AtomicReference<@Nullable String> lastWrite = new AtomicReference<>(session.consistencyToken(now));
        return new Caller() {
            @Override
            public String accessToken() {
                return accessToken;
            }

            @Override
            public @Nullable String consistencyToken() {
                return lastWrite.get();
            }

            @Override
            public void wrote(String token) {
                // Set immediately, so that later reads of the same request include the write
                lastWrite.set(token);
                session.wrote(token, now);
            }
        };
    }

    private String accessToken(
            OAuth2AuthenticationToken signedIn, HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizeRequest authorization = OAuth2AuthorizeRequest.withClientRegistrationId(
                        signedIn.getAuthorizedClientRegistrationId())
                .principal(signedIn)
                .attribute(HttpServletRequest.class.getName(), request)
                .attribute(HttpServletResponse.class.getName(), response)
                .build();
        try {
            OAuth2AuthorizedClient client = clients.authorize(authorization);
            if (client == null) {
                throw SignedOut.expired();
            }
            return client.getAccessToken().getTokenValue();
        } catch (ClientAuthorizationException failed) {
            // A temporary failure of Keycloak does not sign the person out
            throw SIGNED_OUT.contains(failed.getError().getErrorCode())
                    ? SignedOut.expired()
                    : RequestRefused.unavailable();
        }
    }
}
