package io.artistagent.command.http;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What stands before the command slices. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdempotencySettings.class)
class HttpConfiguration {

    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(FirstAnswers answers) {
        var registration = new FilterRegistrationBean<>(new IdempotencyFilter(answers));
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    RandomGenerator randomIds() {
        return new SecureRandom();
    }

    @Bean
    MessageHandlerInterceptor<CommandMessage<?>> staleBeforeBroken() {
        return new StaleBeforeBroken();
    }
}
