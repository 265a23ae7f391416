package io.artistagent.axonserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.eventlog.configuration.EventLogConfiguration;
import io.artistagent.eventlog.upcasting.EventForm;
import io.artistagent.eventlog.upcasting.OldEvent;
import io.artistagent.eventlog.upcasting.Upcaster;
import io.artistagent.processes.LoopbackPort;
import io.artistagent.testkit.stores.TestStores;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The profile {@code axonserver} alone moves the log to Axon Server. The tests check the wiring and need no running Axon Server. */
class AxonServerProfileTest {

    private static final String ID = "5b1d2a44-8d5e-4b7a-a7a1-3f0f6f3f9b11";
    private static final byte[] NAMED = ("{\"name\": \"" + ID + "\"}").getBytes(UTF_8);
    private static final byte[] EMPTY = "{}".getBytes(UTF_8);

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EventLogConfiguration.class, AxonServerProfile.class, RenamedEvent.class})
    static class TestApplication {}

    /** Upcasts an invented earlier form of an event. */
    static final class RenamedEvent implements Upcaster {

        @Override
        public EventForm from() {
            return new EventForm("com.example.ArtistLeft", "1");
        }

        @Override
        public EventForm to() {
            return new EventForm(ArtistRetired.class.getName(), "1");
        }

        @Override
        public void change(OldEvent event) {
            event.rename("name", "artistId");
        }
    }

    @Test
    void the_connector_is_unused_without_the_profile() {
        try (ConfigurableApplicationContext application = start()) {
            assertThat(application.getBeansOfType(AxonServerConnectionManager.class))
                    .isEmpty();
            assertThat(application.getBean(EventStore.class)).isInstanceOf(EmbeddedEventStore.class);
        }
    }

    @Test
    void the_profile_moves_log_and_routing_to_axon_server() {
        try (ConfigurableApplicationContext application = start("axonserver")) {
            assertThat(application.getBean(EventStore.class)).isInstanceOf(AxonServerEventStore.class);
            assertThat(application.getBeansOfType(EventStorageEngine.class)).isEmpty();
            assertThat(application.getBean(CommandBus.class)).isInstanceOf(AxonServerCommandBus.class);
        }
    }

    @Test
    void events_from_axon_server_pass_through_the_upcasters() {
        try (ConfigurableApplicationContext application = start("axonserver")) {
            EventUpcasterChain chain = application
                    .getBean(org.axonframework.config.Configuration.class)
                    .upcasterChain();
            Serializer serializer = application.getBean("eventSerializer", Serializer.class);
            GenericDomainEventEntry<byte[]> old = new GenericDomainEventEntry<>(
                    "Artist", "a", 0, "e", Instant.EPOCH, "com.example.ArtistLeft", "1", NAMED, EMPTY);

            List<IntermediateEventRepresentation> today = chain.upcast(
                            Stream.of(new InitialEventRepresentation(old, serializer)))
                    .toList();

            assertThat(today)
                    .singleElement()
                    .satisfies(event -> assertThat(serializer.<Object, ArtistRetired>deserialize(
                                    (SerializedObject<Object>) event.getData()))
                            .isEqualTo(new ArtistRetired(ArtistId.of(ID))));
        }
    }

    private static ConfigurableApplicationContext start(String... profiles) {
        return new SpringApplicationBuilder(TestApplication.class)
                .web(WebApplicationType.NONE)
                .profiles(profiles)
                .run(
                        "--spring.config.import=classpath:event-log.yaml,classpath:axonserver.yaml",
                        "--spring.datasource.url=" + TestStores.freshDatabase(),
                        "--ARTIST_AGENT_AXON_SERVERS=127.0.0.1:" + LoopbackPort.free());
    }
}
