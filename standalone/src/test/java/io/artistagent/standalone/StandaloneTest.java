package io.artistagent.standalone;

import io.artistagent.processes.LoopbackPort;
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

/**
 * A test of the whole system on real stores and a real Keycloak. The system starts once for all tests of a JVM, so each test registers its
 * own artists. {@link ApiClient} calls its API at the address {@code artist-agent.api.base-url}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = StandaloneApplication.class,
        // If several JVMs share the tests, each has a number
        properties = {"spring.config.name=standalone", "artist-agent.data=target/system-${test.jvm:1}"},
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = StandaloneTest.Addresses.class)
public @interface StandaloneTest {

    /** The addresses of this system and its stores. The pages need to know the port before the server opens it. */
    final class Addresses implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            String issuer = TestKeycloak.issuer();
            // Last, so that no other server takes the port first
            int port = LoopbackPort.free();
            TestPropertyValues.of(
                            "server.port=" + port,
                            "artist-agent.api.base-url=http://127.0.0.1:" + port,
                            "artist-agent.keycloak.issuer=" + issuer,
                            "spring.datasource.url=" + TestStores.freshDatabase(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=",
                            "spring.mongodb.uri=" + TestStores.freshMongoUri(),
                            "spring.data.redis.port=" + TestStores.redisPort())
                    .applyTo(context);
        }
    }
}
