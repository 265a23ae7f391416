package io.artistagent.command;

import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.stores.TestStores;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test against the command side with real stores and a real Keycloak. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {CommandSideApplication.class, Api.class},
        properties = {
            "spring.config.name=command-side",
            // No event of the access log comes between those of a test
            "artist-agent.access.anchor-interval=1h"
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = CommandSideTest.Stores.class)
public @interface CommandSideTest {

    /** Connects the application to real stores that belong to this test class. */
    final class Stores implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + TestStores.freshDatabase(),
                            "spring.datasource.username=",
                            "spring.datasource.password=",
                            "spring.data.redis.port=" + TestStores.redisPort(),
                            "artist-agent.keycloak.issuer=" + TestKeycloak.issuer())
                    .applyTo(context);
        }
    }
}
