package io.artistagent.api;

import io.artistagent.eventlog.ProjectionPositions;
import io.artistagent.keycloak.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The manners of the HTTP interface: imported by every application that serves a part of it. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {

    private static final String BEARER = "bearer";

    /** Nobody's body is read before they are known. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    Problems problems() {
        return new Problems();
    }

    @Bean
    WebMvcConfigurer consistency(ProjectionPositions positions) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ConsistencyInterceptor(positions)).addPathPatterns("/api/**");
            }
        };
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter() {
        var registration = new FilterRegistrationBean<>(new BodyFilter());
        registration.setOrder(AFTER_SECURITY);
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    OpenAPI openApi() {
        // Who calls comes from the token: it is no parameter of a request
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Artist Agent")
                        .version("v1")
                        .description("Artists act through commands, dashboards read through queries."))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }
}
