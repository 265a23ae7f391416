package io.artistagent.eventlog;

import io.artistagent.eventlog.configuration.EventLogConfiguration;
import io.artistagent.testkit.stores.TestStores;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test with the log configuration of applications, on a fresh PostgreSQL database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = RealLog.TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.config.import=classpath:event-log.yaml")
@ContextConfiguration(initializers = RealLog.FreshDatabase.class)
public @interface RealLog {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(EventLogConfiguration.class)
    class TestApplication {}

    class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + TestStores.freshDatabase())
                    .applyTo(context);
        }
    }
}
