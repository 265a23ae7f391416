package io.artistagent.api;

import io.artistagent.eventlog.ProjectionPositions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The manners of the HTTP interface: imported by every application that serves a part of it. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {

    private static final String BEARER = "bearer";

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
    OpenAPI openApi() {
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
