package io.artistagent.command.http;

import io.artistagent.eventlog.retention.RetentionRule;
import io.artistagent.transport.FilterOrder;
import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Configures what all command controllers share: the idempotency filter and the argument resolvers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdempotencySettings.class)
class HttpConfiguration {

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(IdempotentResponses responses) {
        FilterRegistrationBean<IdempotencyFilter> registration =
                new FilterRegistrationBean<>(new IdempotencyFilter(responses));
        registration.setOrder(FilterOrder.IDEMPOTENCY);
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    RetentionRule idempotentResponses() {
        return new RetentionRule(
                "idempotent-responses",
                "Responses to requests with an Idempotency-Key",
                "24 hours after the response",
                "the store, in which they expire");
    }

    @Bean
    RandomGenerator randomIds() {
        return new SecureRandom();
    }

    @Bean
    WebMvcConfigurer commandArguments(NewIds ids) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandArguments(ids));
            }
        };
    }

    @Bean
    GlobalOperationCustomizer describedIfMatch() {
        // DescribedIfMatch documents the header; the argument itself is not a request parameter
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(IfMatch.class, NewId.class);
        return new DescribedIfMatch();
    }
}
