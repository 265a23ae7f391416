package io.artistagent.query;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.testkit.keycloak.TestKeycloak;
import io.artistagent.testkit.stores.TestStores;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Documents from before they named the person whom an erasure looks for. */
class OutgrownAtStartTest extends QuerySideTest {

    @Autowired
    private OutgrownAtStart start;

    @Autowired
    private EventProcessingConfiguration processors;

    @Autowired
    private MongoOperations mongo;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PersonId zelda = new PersonId(UUID.randomUUID());

    @Test
    void a_projection_of_an_older_shape_is_built_again_and_no_other() {
        var song = trackId();
        var together = new CollaborationId(UUID.randomUUID());
        log.append(song, track(song, artistId(), zelda, "A song", null));
        log.append(together, requested(together, artistId(), artistId(), zelda, song))
                .settle();
        stop();
        unset("tracks", song.toString(), "owner");
        mark("releases");
        mark("collaborations");

        start.resetOutgrown(processors);
        start();
        log.settle();

        assertThat(mongo.findById(song.toString(), Document.class, "tracks")).containsEntry("owner", zelda.toString());
        assertThat(mongo.findById("mark", Document.class, "releases")).isNull();
        assertThat(mongo.findById("mark", Document.class, "collaborations")).isNotNull();

        stop();
        unset("collaborations", together.toString(), "requestedBy");
        start.resetOutgrown(processors);
        start();
        log.settle();
        assertThat(mongo.findById(together.toString(), Document.class, "collaborations"))
                .containsEntry("requestedBy", zelda.toString());
        assertThat(mongo.findById("mark", Document.class, "collaborations")).isNull();
    }

    /** The projection is outgrown, and the store is away for a while when it is asked about that. */
    @Test
    void a_document_store_that_is_away_at_an_upgrade_is_asked_until_it_answers() {
        var song = trackId();
        log.append(song, track(song, artistId(), zelda, "A song", null)).settle();
        stop();
        unset("tracks", song.toString(), "owner");
        var asked = new AtomicInteger();
        var away = new Rebuild() {
            @Override
            public String processor() {
                return "catalogue";
            }

            @Override
            public boolean isOutgrown() {
                if (asked.incrementAndGet() < 3) {
                    throw new DataAccessResourceFailureException("The store is away.");
                }
                return true;
            }

            @Override
            public void clear() {}
        };

        new OutgrownAtStart(only(away)).resetOutgrown(processors);
        start();

        await().atMost(PATIENCE)
                .until(() -> mongo.exists(
                        new Query(Criteria.where("_id")
                                .is(song.toString())
                                .and("owner")
                                .is(zelda.toString())),
                        "tracks"));
        log.settle();
    }

    private static ObjectProvider<Rebuild> only(Rebuild projection) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("projection", projection);
        return beans.getBeanProvider(Rebuild.class);
    }

    @Test
    void an_application_that_starts_looks_whether_its_documents_are_of_today() {
        var stores = new String[] {
            "--spring.config.name=query-side",
            "--server.port=0",
            "--spring.datasource.url=" + TestStores.freshDatabase(),
            "--spring.datasource.username=postgres",
            "--spring.datasource.password=",
            "--spring.mongodb.uri=" + TestStores.freshMongoUri(),
            "--artist-agent.keycloak.issuer=" + TestKeycloak.issuer(),
            "--spring.profiles.active=development"
        };
        var song = trackId();
        try (var before = new SpringApplicationBuilder(QuerySideApplication.class).run(stores)) {
            before.getBean(EventStore.class)
                    .publish(new GenericDomainEventMessage<>(
                            "test", song.toString(), 0, track(song, artistId(), zelda, "A song", null)));
            await().atMost(PATIENCE)
                    .until(() ->
                            before.getBean(MongoOperations.class).findById(song.toString(), Document.class, "tracks")
                                    != null);
            before.getBean(MongoOperations.class)
                    .execute(
                            "tracks",
                            documents -> documents.updateMany(
                                    new Document(), new Document("$unset", new Document("owner", ""))));
        }
        try (var after = new SpringApplicationBuilder(QuerySideApplication.class).run(stores)) {
            await().atMost(PATIENCE)
                    .until(() -> after.getBean(MongoOperations.class)
                            .exists(new Query(Criteria.where("owner").is(zelda.toString())), "tracks"));
        }
    }

    /** What is there no more once everything was built again. */
    private void mark(String collection) {
        mongo.insert(new Document("_id", "mark").append("requestedBy", "nobody"), collection);
    }

    private void unset(String collection, String id, String field) {
        mongo.execute(
                collection,
                documents ->
                        documents.updateOne(new Document("_id", id), new Document("$unset", new Document(field, ""))));
    }

    private List<StreamingEventProcessor> concerned() {
        return List.of("catalogue", "collaborations").stream()
                .map(name -> processors
                        .eventProcessor(name, StreamingEventProcessor.class)
                        .orElseThrow())
                .toList();
    }

    private void stop() {
        concerned().forEach(StreamingEventProcessor::shutDown);
    }

    private void start() {
        concerned().forEach(StreamingEventProcessor::start);
        await().atMost(PATIENCE)
                .until(() -> concerned().stream()
                        .noneMatch(processor -> processor.processingStatus().isEmpty()));
    }
}
