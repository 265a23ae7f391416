package io.artistagent.api;

import com.github.benmanes.caffeine.cache.Ticker;
import io.artistagent.eventlog.access.AccessLog;
import io.artistagent.eventlog.database.TransientFailures;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.keycloak.Caller;
import io.artistagent.transport.FilterOrder;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointProperties;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The HTTP conventions of the API. Every application that serves a part of it imports this configuration. */
@Configuration(proxyBeanMethods = false)
public class ApiConfiguration {

    private static final String BEARER = "bearer";

    @Bean
    ProblemAdvice problemAdvice(TransientFailures transientFailures) {
        return new ProblemAdvice(transientFailures);
    }

    @Bean
    AccessRecorder accessRecorder(AccessLog accesses, Clock clock) {
        return new AccessRecorder(accesses, clock);
    }

    @Bean
    RecordedRefusals recordedRefusals(AccessLog accesses, Clock clock) {
        return new RecordedRefusals(accesses, clock, Ticker.systemTicker());
    }

    @Bean
    RecordedOperations recordedOperations(AccessLog accesses, Clock clock) {
        return new RecordedOperations(accesses, clock);
    }

    @Bean
    FilterRegistrationBean<UnrecordedAnswers> unrecordedAnswers(AccessRecorder recorder) {
        FilterRegistrationBean<UnrecordedAnswers> registration =
                new FilterRegistrationBean<>(new UnrecordedAnswers(recorder));
        registration.setOrder(FilterOrder.UNRECORDED_ANSWERS);
        registration.addUrlPatterns("/api/v1/audit/*", "/ledger/tile/entries/*");
        return registration;
    }

    @Bean
    WebMvcConfigurer auditPurpose() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AuditPurposeArgument());
            }
        };
    }

    @Bean
    GlobalOperationCustomizer describedAuditPurpose() {
        // DescribedAuditPurpose documents the header; the argument, the only one that is optional, is not a request
        // parameter
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Optional.class);
        return new DescribedAuditPurpose();
    }

    /** Limits work whose cost grows with the request. On a multiprocessor, one processor stays free for everything else. */
    @Bean
    Bulkhead costlyWork() {
        return new Bulkhead(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), 50, Duration.ofSeconds(5));
    }

    @Bean
    ConsentTexts consentTexts() {
        return new ConsentTexts();
    }

    /** A log without encryption, such as one on Axon Server, has no keys and erases no one. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebMvcConfigurer erasedCallers(ObjectProvider<SubjectKeys> keys) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                keys.ifAvailable(known -> registry.addInterceptor(new ErasedCallerInterceptor(known))
                        .addPathPatterns("/api/**"));
            }
        };
    }

    @Bean
    WebMvcConfigurer consistency(Positions positions, EventStore log) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ConsistencyInterceptor(positions, log))
                        .addPathPatterns("/api/**");
            }
        };
    }

    /** Restricts the API to JSON. A library on the class path registers a YAML converter, which is removed. */
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
    OperationArguments operationArguments() {
        return new OperationArguments();
    }

    @Bean
    OperationResponses operationResponses(WebEndpointProperties endpoints) {
        return new OperationResponses(endpoints.getBasePath());
    }

    @Bean
    ProblemErrorController problemErrorController(
            ErrorAttributes attributes, WebProperties properties, ObjectProvider<ErrorViewResolver> pages) {
        return new ProblemErrorController(
                attributes, properties.getError(), pages.orderedStream().toList());
    }

    @Bean
    FilterRegistrationBean<UncaughtFailureFilter> problemFilter(ProblemAdvice problemAdvice) {
        FilterRegistrationBean<UncaughtFailureFilter> registration =
                new FilterRegistrationBean<>(new UncaughtFailureFilter(problemAdvice));
        registration.setOrder(FilterOrder.PROBLEMS);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ReadModelVersionFilter> oneVersion() {
        FilterRegistrationBean<ReadModelVersionFilter> registration =
                new FilterRegistrationBean<>(new ReadModelVersionFilter());
        registration.setOrder(FilterOrder.READ_MODEL_VERSION);
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<ContentNegotiationFilter> jsonOnly(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        FilterRegistrationBean<ContentNegotiationFilter> registration =
                new FilterRegistrationBean<>(new ContentNegotiationFilter(new NonJsonMediaTypes(handlers)));
        registration.setOrder(FilterOrder.JSON_ONLY);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> headersOfErrors() {
        FilterRegistrationBean<SecurityHeaders> registration = new FilterRegistrationBean<>(new SecurityHeaders());
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(FilterOrder.ERROR_HEADERS);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReport() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(TomcatProblemValve.class.getName());
            }
        });
    }

    /** Sends {@code 100 Continue} only when the body is read, so a client never uploads the body of a request that is refused. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesOnDemand() {
        return server -> server.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setContinueResponseTiming(ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
            }
        });
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter() {
        FilterRegistrationBean<BodyFilter> registration = new FilterRegistrationBean<>(new BodyFilter());
        registration.setOrder(FilterOrder.BODIES);
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    FilterRegistrationBean<ApiDescriptionFilter> apiDescription() {
        FilterRegistrationBean<ApiDescriptionFilter> registration =
                new FilterRegistrationBean<>(new ApiDescriptionFilter());
        registration.setOrder(FilterOrder.API_DESCRIPTION);
        registration.addUrlPatterns("/v3/api-docs", "/v3/api-docs.yaml");
        return registration;
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OpenApiCustomizer commonResponses() {
        return new CommonResponses();
    }

    @Bean
    OpenAPI openApi() {
        // The caller comes from the token and is not a request parameter
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new OpenAPI()
                .info(new Info()
                        .title("Artist Agent")
                        .version("v1")
                        .description("Commands change data; queries read it."))
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
