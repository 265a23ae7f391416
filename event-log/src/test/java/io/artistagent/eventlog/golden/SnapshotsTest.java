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
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.FixedValueParameterResolver;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An aggregate is the same whether it is loaded from a snapshot or from its events. */
@RealLog
class SnapshotsTest {

    /** Replaying events uses none of the ports that commands need. */
    private static final ParameterResolverFactory NO_PORTS =
            (handler, parameters, index) -> index == 0 ? null : new FixedValueParameterResolver<>(null);

    @Autowired
    private EventStore log;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private JdbcClient database;

    /** The aggregates that get snapshots, each with a history that fills all its fields. */
    static Stream<History> fullHistories() {
        return Stream.of(
                new History(
                        Artist.class,
                        "full",
                        List.of(
                                example(ArtistRegistered.class, "full"),
                                example(ArtistProfileChanged.class, "full"),
                                example(ArtistPictureChanged.class, "full"),
                                example(ArtistPageOpened.class, "full"),
                                example(ArtistBlocked.class, "full"))),
                new History(
                        Collaboration.class,
                        "full",
                        List.of(
                                example(CollaborationRequested.class, "full"),
                                example(CollaborationAccepted.class, "full"),
                                example(CollaborationStarted.class, "full"))),
                new History(
                        Import.class,
                        "full",
                        List.of(
                                example(ImportOffered.class, "full"),
                                example(ImportAccepted.class, "full"),
                                example(DailyFiguresImported.class, "full"))));
    }

    static Stream<History> histories() {
        Stream<History> minimal = Stream.of(
                new History(
                        Artist.class,
                        "minimal",
                        List.of(example(ArtistRegistered.class, "minimal"), example(ArtistRetired.class, "full"))),
                new History(Collaboration.class, "minimal", List.of(example(CollaborationRequested.class, "minimal"))),
                new History(Import.class, "minimal", List.of(example(ImportOffered.class, "minimal"))));
        return Stream.concat(fullHistories(), minimal);
    }

    record History(Class<?> aggregate, String of, List<Object> events) {

        String id() {
            return aggregate.getSimpleName() + " " + of;
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void an_aggregate_loaded_from_its_snapshot_equals_one_loaded_from_events(History history) {
        append(history);
        Object fromEvents = load(history);

        log.storeSnapshot(new GenericDomainEventMessage<>(
                history.aggregate().getSimpleName(),
                history.id(),
                history.events().size() - 1,
                fromEvents));
        Object fromSnapshot = load(history);

        assertThat(log.readEvents(history.id())
                        .asStream()
                        .findFirst()
                        .orElseThrow()
                        .getPayload())
                .as("what the aggregate is loaded from")
                .isInstanceOf(history.aggregate());
        assertThat(fromSnapshot).usingRecursiveComparison().isEqualTo(fromEvents);
    }

    /** A snapshot of an earlier version of the aggregate lacks some of its fields and has another shape. */
    @ParameterizedTest
    @MethodSource("fullHistories")
    void a_snapshot_of_another_shape_is_ignored(History history) {
        History outdated = new History(history.aggregate(), "outdated", history.events());
        append(outdated);
        Object fromEvents = load(outdated);
        log.storeSnapshot(new GenericDomainEventMessage<>(
                history.aggregate().getSimpleName(),
                outdated.id(),
                history.events().size() - 1,
                fromEvents));
        database.sql(
                        "UPDATE log.snapshot SET payload_revision = 'another', payload = convert_to(replace(convert_from(payload, 'UTF8'), :now, :then), 'UTF8')"
                                + " WHERE aggregate_identifier = :id")
                .param("now", "\"id\":")
                .param("then", "\"oldId\":")
                .param("id", outdated.id())
                .update();

        assertThat(load(outdated)).usingRecursiveComparison().isEqualTo(fromEvents);
    }

    /** Otherwise, a snapshot could lose a field that no history fills, and no test would fail. */
    @ParameterizedTest
    @MethodSource("fullHistories")
    void the_full_histories_fill_every_field(History history) {
        History elsewhere = new History(history.aggregate(), "of fields", history.events());
        append(elsewhere);
        assertThat(load(elsewhere)).hasNoNullFieldsOrProperties();
    }

    private void append(History history) {
        String type = history.aggregate().getSimpleName();
        transactions.executeInTransaction(() -> DefaultUnitOfWork.startAndGet(null)
                .execute(() -> log.publish(IntStream.range(0, history.events().size())
                        .mapToObj(number -> new GenericDomainEventMessage<>(
                                type, history.id(), number, history.events().get(number)))
                        .toList())));
    }

    private Object load(History history) {
        return load(history.aggregate(), history.id());
    }

    private <T> Object load(Class<T> type, String id) {
        EventSourcingRepository<T> repository = EventSourcingRepository.builder(type)
                .eventStore(log)
                .parameterResolverFactory(MultiParameterResolverFactory.ordered(
                        ClasspathParameterResolverFactory.forClass(type), NO_PORTS))
                .build();
        ResultMessage<Object> loaded = DefaultUnitOfWork.startAndGet(null)
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
