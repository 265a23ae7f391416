package io.artistagent.eventlog.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.Artist;
import io.artistagent.domain.artist.ArtistBlocked;
import io.artistagent.domain.artist.ArtistPageOpened;
import io.artistagent.domain.artist.ArtistPictureChanged;
import io.artistagent.domain.artist.ArtistProfileChanged;
import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.collaboration.Collaboration;
import io.artistagent.domain.collaboration.CollaborationAccepted;
import io.artistagent.domain.collaboration.CollaborationRequested;
import io.artistagent.domain.collaboration.CollaborationStarted;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.Import;
import io.artistagent.domain.imports.ImportAccepted;
import io.artistagent.domain.imports.ImportOffered;
import io.artistagent.eventlog.RealLog;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.FixedValueParameterResolver;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An aggregate that is taken up from a snapshot is the one that all its events make. */
@RealLog
class SnapshotsTest {

    /** An aggregate that only evolves asks none of the ports that it needs to decide. */
    private static final ParameterResolverFactory NOBODY_IS_ASKED =
            (handler, parameters, index) -> index == 0 ? null : new FixedValueParameterResolver<>(null);

    @Autowired
    private EventStore log;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private JdbcClient database;

    /** The aggregates that get snapshots, each with a past that fills all its fields. */
    static Stream<Past> fullPasts() {
        return Stream.of(
                new Past(
                        Artist.class,
                        "full",
                        List.of(
                                example(ArtistRegistered.class, "full"),
                                example(ArtistProfileChanged.class, "full"),
                                example(ArtistPictureChanged.class, "full"),
                                example(ArtistPageOpened.class, "full"),
                                example(ArtistBlocked.class, "full"))),
                new Past(
                        Collaboration.class,
                        "full",
                        List.of(
                                example(CollaborationRequested.class, "full"),
                                example(CollaborationAccepted.class, "full"),
                                example(CollaborationStarted.class, "full"))),
                new Past(
                        Import.class,
                        "full",
                        List.of(
                                example(ImportOffered.class, "full"),
                                example(ImportAccepted.class, "full"),
                                example(DailyFiguresImported.class, "full"))));
    }

    static Stream<Past> pasts() {
        var minimal = Stream.of(
                new Past(
                        Artist.class,
                        "minimal",
                        List.of(example(ArtistRegistered.class, "minimal"), example(ArtistRetired.class, "full"))),
                new Past(Collaboration.class, "minimal", List.of(example(CollaborationRequested.class, "minimal"))),
                new Past(Import.class, "minimal", List.of(example(ImportOffered.class, "minimal"))));
        return Stream.concat(fullPasts(), minimal);
    }

    record Past(Class<?> aggregate, String of, List<Object> events) {

        String id() {
            return aggregate.getSimpleName() + " " + of;
        }
    }

    @ParameterizedTest
    @MethodSource("pasts")
    void an_aggregate_loaded_from_its_snapshot_equals_one_loaded_from_events(Past past) {
        append(past);
        var fromEvents = load(past);

        log.storeSnapshot(new GenericDomainEventMessage<>(
                past.aggregate().getSimpleName(), past.id(), past.events().size() - 1, fromEvents));
        var fromSnapshot = load(past);

        assertThat(log.readEvents(past.id())
                        .asStream()
                        .findFirst()
                        .orElseThrow()
                        .getPayload())
                .as("what the aggregate is loaded from")
                .isInstanceOf(past.aggregate());
        assertThat(fromSnapshot).usingRecursiveComparison().isEqualTo(fromEvents);
    }

    /** What an earlier version of the aggregate left behind has not all of its fields, and says that it has another shape. */
    @ParameterizedTest
    @MethodSource("fullPasts")
    void a_snapshot_of_another_shape_is_ignored(Past past) {
        var outgrown = new Past(past.aggregate(), "outgrown", past.events());
        append(outgrown);
        var fromEvents = load(outgrown);
        log.storeSnapshot(new GenericDomainEventMessage<>(
                past.aggregate().getSimpleName(), outgrown.id(), past.events().size() - 1, fromEvents));
        database.sql(
                        "UPDATE log.snapshot SET payload_revision = 'another', payload = convert_to(replace(convert_from(payload, 'UTF8'), :now, :then), 'UTF8')"
                                + " WHERE aggregate_identifier = :id")
                .param("now", "\"id\":")
                .param("then", "\"oldId\":")
                .param("id", outgrown.id())
                .update();

        assertThat(load(outgrown)).usingRecursiveComparison().isEqualTo(fromEvents);
    }

    /** A field that no past fills would be lost from a snapshot unseen. */
    @ParameterizedTest
    @MethodSource("fullPasts")
    void the_full_histories_fill_every_field(Past past) {
        var elsewhere = new Past(past.aggregate(), "of fields", past.events());
        append(elsewhere);
        assertThat(load(elsewhere)).hasNoNullFieldsOrProperties();
    }

    private void append(Past past) {
        var type = past.aggregate().getSimpleName();
        transactions.executeInTransaction(() -> DefaultUnitOfWork.startAndGet(null)
                .execute(() -> log.publish(IntStream.range(0, past.events().size())
                        .mapToObj(number -> new GenericDomainEventMessage<>(
                                type, past.id(), number, past.events().get(number)))
                        .toList())));
    }

    private Object load(Past past) {
        return load(past.aggregate(), past.id());
    }

    private <T> Object load(Class<T> type, String id) {
        var repository = EventSourcingRepository.builder(type)
                .eventStore(log)
                .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(type), NOBODY_IS_ASKED))
                .build();
        var loaded = DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(() -> repository.load(id).<Object>invoke(aggregate -> aggregate));
        return loaded.getPayload();
    }

    private static Object example(Class<?> event, String name) {
        return Examples.of(event).stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow()
                .event();
    }
}
