package io.artistagent.api;

import io.artistagent.eventlog.ProjectionPositions;
import io.artistagent.keycloak.Caller;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.apache.catalina.core.StandardHost;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The manners of the HTTP interface: imported by every application that serves a part of it. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {

    private static final String BEARER = "bearer";

    /** Directly within the filter that gives a request its trace id, and around all others. */
    private static final int AFTER_TRACING = Ordered.HIGHEST_PRECEDENCE + 2;

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

    /** JSON is the only language of the API; that a library here can also read YAML gives its callers no right to it. */
    @Bean
    WebMvcConfigurer onlyJson() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.addCustomConverter(new JsonBodies());
                converters.configureMessageConvertersList(list -> list.removeIf(ApiConfiguration::isYaml));
            }
        };
    }

    private static boolean isYaml(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().contains("yaml"));
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter() {
        var registration = new FilterRegistrationBean<>(new ProblemFilter());
        registration.setOrder(AFTER_TRACING);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReport() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReport.class.getName());
            }
        });
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter() {
        var registration = new FilterRegistrationBean<>(new BodyFilter());
        registration.setOrder(AFTER_SECURITY);
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    OpenApiCustomizer commonAnswers() {
        return new CommonAnswers();
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
