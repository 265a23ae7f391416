package io.artistagent.web.signin;

import io.artistagent.web.security.Issuer;
import io.artistagent.web.security.PageSecurityCustomizer;
import io.artistagent.web.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Adds signing in and out to the pages' security filter chain. */
@Configuration(proxyBeanMethods = false)
class SignInSecurity {

    @Bean
    PageSecurityCustomizer signInGuard(
            ClientRegistrationRepository pageSignIn,
            Issuer issuer,
            CookieAuthorizationRequestRepository authorizationRequests,
            SavedPage savedPage) {
        return pages -> pages.oauth2Login(login -> login.loginPage(SignInAddress.START)
                        .tokenEndpoint(token -> token.accessTokenResponseClient(SignIn.codeExchange()))
                        .authorizationEndpoint(begin -> begin.authorizationRequestRepository(authorizationRequests)
                                .authorizationRequestResolver(new SignInRequests(pageSignIn)))
                        .successHandler(new SignInSuccessHandler(savedPage))
                        .failureHandler((request, response, failure) -> response.sendRedirect(SignInAddress.FAILED)))
                .logout(logout -> logout.logoutRequestMatcher(PathPatternRequestMatcher.withDefaults()
                                .matcher(HttpMethod.POST, SignInAddress.SIGN_OUT))
                        .logoutSuccessHandler(new SignOut(pageSignIn, issuer)))
                .addFilterBefore(new SignInUnavailableFilter(issuer), OAuth2AuthorizationRequestRedirectFilter.class)
                .requestCache(cache -> cache.requestCache(savedPage))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                        new SignInEntryPoint(new LoginUrlAuthenticationEntryPoint(SignInAddress.START))));
    }

    @Bean
    PublicPaths signInPages() {
        return PublicPaths.of("/", "/signed-out");
    }
}
