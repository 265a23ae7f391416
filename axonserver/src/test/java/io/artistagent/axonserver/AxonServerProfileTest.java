package io.artistagent.axonserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.embedded.LoopbackPort;
import io.artistagent.embedded.TestStores;
import io.artistagent.eventlog.EventLogConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Whether the log lies on Axon Server is one profile; no Axon Server has to run to see what is wired. */
class AxonServerProfileTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EventLogConfiguration.class, AxonServerProfile.class})
    static class AnApplication {}

    @Test
    void without_the_profile_the_connector_lies_idle() {
        try (var application = start()) {
            assertThat(application.getBeansOfType(AxonServerConnectionManager.class))
                    .isEmpty();
            assertThat(application.getBean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        }
    }

    @Test
    void with_the_profile_log_and_routing_are_those_of_axon_server() {
        try (var application = start("axonserver")) {
            assertThat(application.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(application.getBeansOfType(EventStorageEngine.class)).isEmpty();
            assertThat(application.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
        }
    }

    private static ConfigurableApplicationContext start(String... profiles) {
        return new SpringApplicationBuilder(AnApplication.class)
                .web(WebApplicationType.NONE)
                .profiles(profiles)
                .run(
                        "--spring.config.import=classpath:event-log.yaml,classpath:axonserver.yaml",
                        "--spring.datasource.url=" + TestStores.freshDatabase(),
                        "--ARTIST_AGENT_AXON_SERVERS=127.0.0.1:" + LoopbackPort.free());
    }
}
