package io.artistagent.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** Starts a sign-in or a sign-up, only at {@link SignInAddress#START}; ignores any other path below it. */
final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    /** Query parameter for a person without an account. */
    static final String NEW = "new";

    private static final String BASE = SignInAddress.START.substring(0, SignInAddress.START.lastIndexOf('/'));

    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    SignInRequests(ClientRegistrationRepository clients) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(clients, BASE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getRequestURI().equals(SignInAddress.START) ? begin(request, resolver.resolve(request)) : null;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
        return client.equals(SignIn.REGISTRATION) ? begin(request, resolver.resolve(request, client)) : null;
    }

    private static @Nullable OAuth2AuthorizationRequest begin(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest resolved) {
        return resolved == null || request.getParameter(NEW) == null
                ? resolved
                : OAuth2AuthorizationRequest.from(resolved)
                        .additionalParameters(parameters -> parameters.put("prompt", "create"))
                        .build();
    }
}
