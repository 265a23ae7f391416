package io.artistagent.web.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;

/** The security filter chain of the pages. It comes after the chains of the APIs and handles all remaining paths. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** The order of this chain: after every chain that is restricted to certain paths. */
    static final int LAST = 1_000;

    @Bean
    @Order(LAST)
    SecurityFilterChain pageChain(
            HttpSecurity http,
            List<PageSecurityCustomizer> guards,
            List<PublicPaths> open,
            StreamedUploads uploads,
            Issuer issuer) {
        String[] openPaths =
                open.stream().flatMap(pages -> pages.patterns().stream()).toArray(String[]::new);
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(openPaths)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(
                        request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !uploads.isOwn(request)))
                .headers(HeadersConfigurer::disable)
                .addFilter(new PageHeaders(issuer.address()));
        guards.forEach(guard -> guard.guard(http));
        return http.build();
    }
}
