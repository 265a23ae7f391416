package io.artistagent.keycloak;

import io.artistagent.keycloak.admin.Administration;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Secures the API of an application that imports it: requests must carry a token of the realm, or they are refused with a problem. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableConfigurationProperties({KeycloakProperties.class, AccountSettings.class})
public class KeycloakConfiguration {

    private static final String LEDGER_KEYS = "/.well-known/jwks-ledger.json";

    private static final String[] PROTECTED = {
        "/api/**",
        "/actuator/**",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui/**",
        "/swagger-ui.html",
        "/ledger/**",
        LEDGER_KEYS,
        KeycloakProperties.METADATA
    };
    private static final String[] OPEN = {
        "/actuator/health/**",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui/**",
        "/swagger-ui.html",
        KeycloakProperties.METADATA
    };

    /** What artists have made public, and the part of the ledger that names no event. */
    private static final String[] PUBLIC = {
        "/api/v1/public/**",
        "/api/v1/audit/log/checkpoint",
        "/api/v1/audit/log/key",
        "/api/v1/audit/log/tile/{level:[0-9]+}/**",
        "/ledger/checkpoint",
        "/ledger/key",
        "/ledger/tile/{level:[0-9]+}/**",
        LEDGER_KEYS
    };

    /** The filter chain of the API and the operators' endpoints. The pages have their own chain after it. */
    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            JwtDecoder apiTokenDecoder,
            JsonMapper json,
            KeycloakProperties properties,
            ObjectProvider<RefusalListener> refusals) {
        SecurityProblems problems = new SecurityProblems(json, properties.metadata(), refusals);
        return http.securityMatcher(PROTECTED)
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PUBLIC)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, PUBLIC)
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .hasAnyAuthority(Role.ADMIN.authority(), Role.SERVICE.authority())
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Role.ADMIN.authority())
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.decoder(apiTokenDecoder).jwtAuthenticationConverter(authorities()))
                        .protectedResourceMetadata(metadata ->
                                metadata.protectedResourceMetadataCustomizer(all -> describe(all, properties)))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems)
                        .withObjectPostProcessor(authenticationFailureHandler(problems)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Another site's page cannot make a browser send a token in a header
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    HttpFirewall httpFirewall() {
        return new Utf8Headers();
    }

    @Bean
    RealmKeys realmKeys(KeycloakProperties properties) {
        return new RealmKeys(properties.keys());
    }

    @Bean
    HealthIndicator keycloakHealthIndicator(RealmKeys keys) {
        return new KeycloakHealth(keys);
    }

    @Bean
    JwtDecoder apiTokenDecoder(KeycloakProperties properties, RealmKeys keys, ObjectProvider<Clock> clock) {
        return TokenDecoder.of(properties, keys, clock.getIfAvailable(Clock::systemUTC));
    }

    /** Without the secret of its client, there is no such bean, and accounts stay. */
    @Bean
    @ConditionalOnProperty("artist-agent.keycloak.accounts.client-secret")
    Accounts accounts(KeycloakProperties properties, AccountSettings settings) {
        return new KeycloakAccounts(new Administration(
                properties.issuer(),
                settings.server(),
                settings.clientId(),
                Objects.requireNonNull(settings.clientSecret())));
    }

    @Bean
    WebMvcConfigurer callerAsArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }
        };
    }

    /** By default the metadata names the request's host as the resource and claims that tokens are bound to certificates; these are not. */
    private static void describe(OAuth2ProtectedResourceMetadata.Builder metadata, KeycloakProperties properties) {
        metadata.resource(properties.resource().toString())
                .authorizationServer(properties.issuer().toString())
                .tlsClientCertificateBoundAccessTokens(false)
                .resourceName("Artist Agent");
    }

    private static JwtAuthenticationConverter authorities() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> Caller.roles(token).stream()
                .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.authority()))
                .toList());
        return converter;
    }

    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> authenticationFailureHandler(
            SecurityProblems problems) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(problems);
                return filter;
            }
        };
    }
}
