package io.artistagent.web.shell;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Guards the pages. Its chain comes after those of the APIs and takes whatever they leave. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** After every chain that names its paths. */
    static final int LAST = 1_000;

    @Bean
    @Order(LAST)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            ClientRegistrationRepository pageSignIn,
            Issuer pageIssuer,
            StartedSignIn started,
            AskedPage asked,
            LateForms forms,
            WriterMarks marks,
            @Value("${artist-agent.keycloak.issuer:" + SignIn.ISSUER + "}") String issuer) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(SignIn.openPages().toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(login -> login.loginPage(SignIn.START)
                        .tokenEndpoint(token -> token.accessTokenResponseClient(SignIn.codeExchange()))
                        .authorizationEndpoint(begin -> begin.authorizationRequestRepository(started)
                                .authorizationRequestResolver(new SignInRequests(pageSignIn)))
                        .successHandler(new BackAfterSignIn(asked))
                        .failureHandler((request, response, failure) -> response.sendRedirect("/?signin=failed")))
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, KeepsForms.SIGN_OUT))
                        .logoutSuccessHandler(new SignOut(pageSignIn, pageIssuer)))
                .addFilterBefore(new KeepsForms(forms, marks), CsrfFilter.class)
                .addFilterBefore(new SignInAway(pageIssuer), OAuth2AuthorizationRequestRedirectFilter.class)
                .requestCache(cache -> cache.requestCache(asked))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                new SignInAgain(new LoginUrlAuthenticationEntryPoint(SignIn.START)))
                        .accessDeniedHandler(new StaleForms(forms)))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(
                        request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !ownUpload(request)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(issuer)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions ->
                                permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()")));
        return http.build();
    }

    /** Signing out ends with a redirect to Keycloak, which browsers count as the target of the form. */
    static String policy(String issuer) {
        URI keycloak = URI.create(issuer);
        return "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + keycloak.getScheme() + "://" + keycloak.getAuthority();
    }

    private static final RequestMatcher UPLOAD =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/artists/{artist}/imports");
    private static final RequestMatcher OWN_UPLOAD =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/me/imports");

    private static final RequestMatcher PORTRAIT =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/artists/{artist}/picture");
    private static final RequestMatcher COVER =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/releases/{release}/cover");

    /**
     * The body of an upload is read once, while it passes on, so its token cannot be looked up in it before.
     * The browser's own word that the form came from our page stands in for the token.
     */
    static boolean ownUpload(HttpServletRequest request) {
        return (UPLOAD.matches(request)
                        || OWN_UPLOAD.matches(request)
                        || PORTRAIT.matches(request)
                        || COVER.matches(request))
                && SameOrigin.says(request);
    }
}
