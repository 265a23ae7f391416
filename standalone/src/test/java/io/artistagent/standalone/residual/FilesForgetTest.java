package io.artistagent.standalone.residual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

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
import io.artistagent.web.session.KeptOfPersons;
import io.artistagent.web.session.StoredSessions;
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
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Files forget when everybody else has, and not when everybody else has only gone on. */
@DirtiesContext
@SpringBootTest(
        classes = FilesForgetTest.AnApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.config.import=classpath:event-log.yaml",
            "artist-agent.log.alone=true",
            "db-scheduler.enabled=false",
            "gg.jte.use-precompiled-templates=true"
        })
class FilesForgetTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Keeper keeper;

    @Autowired
    private AtomicInteger writtenAnew;

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

    @Autowired
    private StringRedisTemplate redis;

    @DynamicPropertySource
    static void stores(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestStores::freshDatabase);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
        properties.add("spring.data.redis.port", TestStores::redisPort);
    }

    /** One that forgets, unless it is told to refuse somebody. */
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
    static class AnApplication {

        @Bean
        AtomicInteger writtenAnew() {
            return new AtomicInteger();
        }

        @Bean
        @Primary
        Pause briefly() {
            return new Pause(Duration.ofSeconds(1));
        }

        @Bean
        KeptOfPersons sessions(RedisConnectionFactory connections) {
            return new StoredSessions(connections)::endThoseWith;
        }

        @Bean
        ResidualData residualData(AtomicInteger writtenAnew) {
            return new ResidualData(List.of(writtenAnew::incrementAndGet));
        }
    }

    private final List<PersonId> erased = new ArrayList<>();

    @AfterEach
    void forgive() {
        keeper.refused = null;
        retry();
        await().atMost(PATIENCE)
                .until(() -> erased.stream().allMatch(person -> progress(person).isComplete()));
    }

    @Test
    void files_forget_once_every_projection_has() {
        PersonId zelda = erase().getFirst();

        await().atMost(PATIENCE).until(() -> progress(zelda).isComplete());
        assertThat(writtenAnew.get()).isPositive();
    }

    @Test
    void files_wait_for_a_projection_that_has_put_an_erasure_aside() {
        PersonId zelda = new PersonId(UUID.randomUUID());
        keeper.refused = zelda;
        int before = writtenAnew.get();
        erase(zelda);
        await().atMost(PATIENCE).until(() -> keepers().deadLetters() == 1);

        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> writtenAnew.get() == before);
        assertThat(places(zelda)).containsExactlyInAnyOrder("keeper", "files");

        keeper.refused = null;
        retry();
        await().atMost(PATIENCE).until(() -> progress(zelda).isComplete());
        assertThat(writtenAnew).hasValueGreaterThan(before);
    }

    @Test
    void of_several_who_are_erased_at_once_nobody_is_passed_over() {
        PersonId zelda = new PersonId(UUID.randomUUID());
        keeper.refused = zelda;
        int before = writtenAnew.get();
        PersonId ada = new PersonId(UUID.randomUUID());
        erase(zelda, ada);
        await().atMost(PATIENCE).until(() -> keepers().deadLetters() == 1);

        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> writtenAnew.get() == before);
        assertThat(places(ada)).containsExactly("files");
    }

    @Test
    void sessions_are_looked_into_once_every_receipt_is_there_and_not_before() {
        PersonId zelda = new PersonId(UUID.randomUUID());
        String session = "artist-agent:session:sessions:" + UUID.randomUUID();
        redis.opsForHash().put(session, "sessionAttr:any", "{\"name\": \"%s\"}".formatted(zelda));
        keeper.refused = zelda;
        erase(zelda);
        await().atMost(PATIENCE).until(() -> keepers().deadLetters() == 1);

        await().during(Duration.ofSeconds(3)).atMost(PATIENCE).until(() -> redis.hasKey(session));

        keeper.refused = null;
        retry();
        await().atMost(PATIENCE).until(() -> progress(zelda).isComplete());
        assertThat(redis.hasKey(session)).isFalse();
    }

    @Test
    void where_a_receipt_is_missing_nobody_is_asked_for_a_while() {
        PersonId zelda = new PersonId(UUID.randomUUID());
        keeper.refused = zelda;
        erase(zelda);
        await().atMost(PATIENCE).until(() -> keepers().deadLetters() == 1);
        LogPosition end = LogPosition.of(log.createHeadToken().position().orElseThrow());
        OtherPlaces others = new OtherPlaces(erasures, positions, new Pause(PATIENCE));

        assertThatThrownBy(() -> others.await(List.of(zelda), end)).hasMessageContaining("keeper");

        // To ask for it takes five seconds
        assertTimeout(
                Duration.ofSeconds(3),
                () -> assertThatThrownBy(() -> others.await(List.of(zelda), end))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("keeper"));
    }

    private List<PersonId> erase(PersonId... somebody) {
        List<PersonId> persons =
                somebody.length == 0 ? List.of(new PersonId(UUID.randomUUID())) : Arrays.asList(somebody);
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
