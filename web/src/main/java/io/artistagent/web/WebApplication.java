package io.artistagent.web;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Runs the pages as a separate process that calls the API over HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(Web.class)
public class WebApplication {

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(WebApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "web"));
        application.run(args);
    }
}
