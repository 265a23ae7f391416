package io.artistagent.web.signin;

import io.artistagent.web.security.Issuer;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/**
 * Sign-in through Keycloak: authorization code flow with PKCE; tokens are kept and refreshed in the session.
 * All endpoint URLs are derived from the issuer, so that the pages start while Keycloak is unavailable.
 */
@Configuration(proxyBeanMethods = false)
class SignIn {

    static final String REGISTRATION = "artist-agent-web";

    private static final String ENDPOINTS = "/protocol/openid-connect/";
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    @Bean
    ClientRegistrationRepository pageSignIn(
            Issuer issuer,
            @Value("${spring.security.oauth2.client.registration." + REGISTRATION + ".client-secret:}") String secret) {
        String endpoints = issuer.address() + ENDPOINTS;
        ClientRegistration registration = ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(REGISTRATION)
                .clientSecret(secret)
                .clientAuthenticationMethod(
                        secret.isEmpty()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                // The client's mappers add the claims; Keycloak would reject any scope that the client does not have
                .scope("openid")
                .issuerUri(issuer.address())
                .authorizationUri(endpoints + "auth")
                .tokenUri(endpoints + "token")
                .jwkSetUri(endpoints + "certs")
                .userNameAttributeName("sub")
                .providerConfigurationMetadata(Map.of("end_session_endpoint", endpoints + "logout"))
                .build();
        return new InMemoryClientRegistrationRepository(registration);
    }

    @Bean
    OAuth2AuthorizedClientRepository pageTokens(ClientRegistrationRepository pageSignIn) {
        return new SessionTokens(pageSignIn);
    }

    @Bean
    OAuth2AuthorizedClientManager pageTokenRefresh(
            ClientRegistrationRepository pageSignIn, OAuth2AuthorizedClientRepository pageTokens) {
        RestClientRefreshTokenTokenResponseClient refresh = new RestClientRefreshTokenTokenResponseClient();
        refresh.setRestClient(tokenEndpoint());
        DefaultOAuth2AuthorizedClientManager manager = new DefaultOAuth2AuthorizedClientManager(pageSignIn, pageTokens);
        manager.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken(it -> it.accessTokenResponseClient(refresh))
                .build());
        return manager;
    }

    static RestClientAuthorizationCodeTokenResponseClient codeExchange() {
        RestClientAuthorizationCodeTokenResponseClient exchange = new RestClientAuthorizationCodeTokenResponseClient();
        exchange.setRestClient(tokenEndpoint());
        return exchange;
    }

    /** Decodes ID tokens and validates signature, issuer, audience and time. */
    @Bean
    JwtDecoderFactory<ClientRegistration> pageIdentityTokens(Issuer issuer) {
        return registration -> {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(issuer.address() + ENDPOINTS + "certs")
                    .restOperations(new RestTemplate(connections()))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            return decoder;
        };
    }

    private static RestClient tokenEndpoint() {
        return RestClient.builder()
                .requestFactory(connections())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static ClientHttpRequestFactory connections() {
        return ClientHttpRequestFactoryBuilder.jdk()
                .build(HttpClientSettings.defaults().withTimeouts(TIMEOUT, TIMEOUT));
    }
}
