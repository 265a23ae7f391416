package io.artistagent.standalone.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.configuration.EventLogConfiguration;
import io.artistagent.eventlog.erasure.ErasureProgress;
import io.artistagent.eventlog.erasure.Erasures;
import io.artistagent.eventlog.head.LogPosition;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.projection.Automation;
import io.artistagent.eventlog.projection.LogProcessor;
import io.artistagent.eventlog.readmodel.Positions;
import io.artistagent.testkit.stores.TestStores;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The files are cleared once every projection has forgotten a person, not once it has merely passed the event. */
@DirtiesContext
@SpringBootTest(
        classes = FileErasureTest.TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.config.import=classpath:event-log.yaml",
            "artist-agent.log.alone=true",
            "db-scheduler.enabled=false",
            "gg.jte.use-precompiled-templates=true"
        })
class FileErasureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Keeper keeper;

    @Autowired
    private AtomicInteger rewrites;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private Erasures erasures;

    @Autowired
    private EventStorageEngine log;

    @Autowired
    private EventProcessingConfiguration processors;

    @Autowired
    private Positions positions;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestStores::freshDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
        properties.add("spring.data.redis.port", TestStores::redisPort);
    }

    /** Handles every erasure except that of the refused person. */
    static class Keeper implements Automation {

        volatile PersonId refused;

        @Override
        public String name() {
            return "keeper";
        }

        @EventHandler
        void on(PersonErased erasure) {
            if (erasure.person().equals(refused)) {
                throw new IllegalStateException("This erasure is refused.");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({EventLogConfiguration.class, ResidualDataConfiguration.class, Keeper.class})
    static class TestApplication {

        @Bean
        AtomicInteger rewrites() {
            return new AtomicInteger();
        }

        @Bean
        @Primary
        Cooldown briefly() {
            return new Cooldown(Duration.ofSeconds(1));
        }

        @Bean
        ResidualData residualData(AtomicInteger rewrites) {
            return new ResidualData(List.of(rewrites::incrementAndGet));
        }
    }

    private final List<PersonId> erased = new ArrayList<>();

    @AfterEach
    void allowAllErasures() {
        keeper.refused = null;
        retry();
        await().atMost(PATIENCE)
                .until(() -> erased.stream().allMatch(person -> progress(person).isComplete()));
    }

    @Test
    void files_are_rewritten_once_every_projection_has_forgotten() {
        PersonId zelda = erase().getFirst();

        await().atMost(PATIENCE).until(() -> progress(zelda).isComplete());
        assertThat(rewrites.get()).isPositive();
    }

    @Test
    void files_wait_for_a_projection_with_the_erasure_as_a_dead_letter() {
        PersonId zelda = new PersonId(UUID.randomUUID());
        keeper.refused = zelda;
        int before = rewrites.get();
        erase(zelda);
        await().atMost(PATIENCE).until(() -> keepers().deadLetters() == 1);

        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> rewrites.get() == before);
        assertThat(places(zelda)).containsExactlyInAnyOrder("keeper", "files");

        keeper.refused = null;
        retry();
        await().atMost(PATIENCE).until(() -> progress(zelda).isComplete());
        assertThat(rewrites).hasValueGreaterThan(before);
    }

    @Test
    void an_erasure_in_the_same_batch_as_a_refused_one_waits_as_well() {
        PersonId zelda = new PersonId(UUID.randomUUID());
        keeper.refused = zelda;
        int before = rewrites.get();
        PersonId ada = new PersonId(UUID.randomUUID());
        erase(zelda, ada);
        await().atMost(PATIENCE).until(() -> keepers().deadLetters() == 1);

        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> rewrites.get() == before);
        assertThat(places(ada)).containsExactly("files");
    }

    @Test
    void a_missing_receipt_pauses_further_checks() {
        PersonId zelda = new PersonId(UUID.randomUUID());
        keeper.refused = zelda;
        erase(zelda);
        await().atMost(PATIENCE).until(() -> keepers().deadLetters() == 1);
        LogPosition end = LogPosition.of(log.createHeadToken().position().orElseThrow());
        OtherPlaces others = new OtherPlaces(erasures, positions, new Cooldown(Duration.ofDays(1)));

        assertThatThrownBy(() -> others.await(List.of(zelda), end)).hasMessageContaining("keeper");

        keeper.refused = null;
        retry();
        await().atMost(PATIENCE).until(() -> !places(zelda).contains("keeper"));
        // A real check would find the receipt
        assertThatThrownBy(() -> others.await(List.of(zelda), end))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("keeper");
    }

    private List<PersonId> erase(PersonId... given) {
        List<PersonId> persons = given.length == 0 ? List.of(new PersonId(UUID.randomUUID())) : Arrays.asList(given);
        persons.forEach(keys::erase);
        erased.addAll(persons);
        log.appendEvents(persons.stream()
                .map(person ->
                        new GenericDomainEventMessage<>("Person", person.toString(), 0, new PersonErased(person)))
                .toList());
        return persons;
    }

    private ErasureProgress progress(PersonId person) {
        return erasures.of(person).orElseThrow();
    }

    private List<String> places(PersonId person) {
        return progress(person).places().stream()
                .filter(place -> !place.done())
                .map(ErasureProgress.Place::name)
                .toList();
    }

    private LogProcessor keepers() {
        return processors.eventProcessor("keeper", LogProcessor.class).orElseThrow();
    }

    private void retry() {
        assertThat(keepers().retryDeadLetters()).succeedsWithin(PATIENCE);
    }
}
