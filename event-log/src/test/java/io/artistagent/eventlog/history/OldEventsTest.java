package io.artistagent.eventlog.history;

import static io.artistagent.eventlog.history.BandHistory.ALMA;
import static io.artistagent.eventlog.history.BandHistory.FIRST;
import static io.artistagent.eventlog.history.BandHistory.PERSONAL_AT_FIRST;
import static io.artistagent.eventlog.history.BandHistory.RENAMED;
import static io.artistagent.eventlog.history.BandHistory.TheContactHadACity.BEGUN;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.codec.UnreadableEvent;
import io.artistagent.eventlog.upcasting.EventForm;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Events of earlier versions are read in their current form, whether or not they were sealed, and without the data of erased persons. */
class OldEventsTest {

    private TestLog log;
    private OldEventWriter writer;

    @BeforeEach
    void open() throws SQLException {
        log = TestLog.fresh(BandHistory.upcasters());
        writer = new OldEventWriter(log);
    }

    @AfterEach
    void close() throws InterruptedException {
        log.close();
    }

    @Test
    void an_event_of_the_first_version_is_read_in_its_current_form() {
        writer.inTheClear(FIRST, BandHistory.atFirst());

        assertThat(read()).containsExactly(BandHistory.today());
    }

    @Test
    void sealed_fields_open_after_being_renamed_and_reshaped() {
        writer.sealed(FIRST, ALMA, PERSONAL_AT_FIRST, BandHistory.atFirst());

        assertThat(stored()).doesNotContain("Boats", "alma@example.org");
        assertThat(read()).containsExactly(BandHistory.today());
    }

    @Test
    void an_erasure_erases_sealed_fields_and_fields_stored_in_the_clear() {
        writer.sealed(FIRST, ALMA, PERSONAL_AT_FIRST, BandHistory.atFirst());
        writer.inTheClear(FIRST, BandHistory.atFirst());

        log.keys().erase(ALMA);

        assertThat(read()).containsExactly(BandHistory.erased(), BandHistory.erased());
    }

    @Test
    void a_field_that_was_stored_as_erased_stays_erased() {
        ObjectNode event = BandHistory.atFirst();
        writer.sealed(FIRST, ALMA, PERSONAL_AT_FIRST, event);
        log.keys().erase(ALMA);
        log.sql()
                .update(
                        "UPDATE log.event SET payload = convert_to(replace(convert_from(payload, 'UTF8'), ?, ?), 'UTF8')",
                        event.path("contact").toString(),
                        "{\"erased\": true}");

        assertThat(read()).containsExactly(BandHistory.erased());
    }

    @Test
    void a_missing_field_stays_missing() {
        ObjectNode without = BandHistory.atFirst();
        without.putNull("city").putNull("contact");
        writer.sealed(FIRST, ALMA, Set.of("name"), without);

        assertThat(read()).singleElement().satisfies(event -> {
            assertThat(((BandFounded) event).city()).isNull();
            assertThat(((BandFounded) event).contact()).isNull();
        });
    }

    @Test
    void one_sealed_field_can_become_two() {
        ObjectNode begun = BandHistory.atFirst();
        begun.set("stageName", begun.remove("name"));
        begun.put("country", "CH").remove("city");
        begun.putObject("contact").put("email", "alma@example.org").put("city", "Basel");
        writer.inTheClear(BEGUN, begun.deepCopy());
        writer.sealed(BEGUN, ALMA, Set.of("stageName", "contact"), begun);

        assertThat(read()).containsExactly(BandHistory.today(), BandHistory.today());
        log.keys().erase(ALMA);
        assertThat(read()).containsExactly(BandHistory.erased(), BandHistory.erased());
    }

    @Test
    void an_old_event_without_a_data_subject_is_read() {
        ObjectNode anonymous = BandHistory.atFirst();
        anonymous.remove("founder");
        writer.inTheClear(FIRST, anonymous);

        assertThat(read()).singleElement().isInstanceOf(BandFounded.class);
    }

    @Test
    void old_and_new_events_are_read_together() {
        log.engine().appendEvents(TestLog.event(UUID.randomUUID().toString(), 0, BandHistory.today()));
        writer.sealed(FIRST, ALMA, PERSONAL_AT_FIRST, BandHistory.atFirst());
        log.engine().appendEvents(TestLog.event(UUID.randomUUID().toString(), 0, BandHistory.today()));

        assertThat(read()).containsExactly(BandHistory.today(), BandHistory.today(), BandHistory.today());
    }

    @Test
    void an_aggregate_is_loaded_from_old_events() {
        writer.append(FIRST, BandHistory.BAND, 0, ALMA, PERSONAL_AT_FIRST, BandHistory.atFirst());
        EventSourcingRepository<Band> bands = EventSourcingRepository.builder(Band.class)
                .eventStore(
                        EmbeddedEventStore.builder().storageEngine(log.engine()).build())
                .build();

        ResultMessage<BandFounded> band = DefaultUnitOfWork.startAndGet(null)
                .executeWithResult(() -> bands.load(BandHistory.BAND).<BandFounded>invoke(found -> found.founded));

        assertThat(band.getPayload()).isEqualTo(BandHistory.today());
    }

    @Test
    void an_unknown_revision_is_unreadable() {
        writer.inTheClear(new EventForm(RENAMED.type(), "3"), BandHistory.atFirst());
        writer.inTheClear(new EventForm(FIRST.type(), "9"), BandHistory.atFirst());

        assertThat(read())
                .allSatisfy(event -> assertThat((UnreadableEvent) event).hasMessageContaining("no upcaster leads"))
                .hasSize(2);
    }

    @Test
    void a_failed_upcaster_is_named_without_the_content_of_the_event() {
        ObjectNode twoNames = BandHistory.atFirst();
        twoNames.put("stageName", "The Other Boats");
        writer.inTheClear(FIRST, twoNames);

        assertThat(read())
                .singleElement()
                .satisfies(event -> assertThat((UnreadableEvent) event)
                        .hasMessageContaining("AStageNameAndACountry failed")
                        .hasMessageNotContaining("Boats"));
    }

    /** An aggregate that stores its first event. */
    static final class Band {

        @AggregateIdentifier
        private String id;

        private BandFounded founded;

        @EventSourcingHandler
        void evolve(BandFounded event) {
            id = event.bandId();
            founded = event;
        }
    }

    private List<Object> read() {
        assertThat(log.engine().createHeadToken()).as("all events can be read").isNotNull();
        try (Stream<? extends TrackedEventMessage<?>> events = log.engine().readEvents(null, false)) {
            return events.<Object>map(EventMessage::getPayload).toList();
        }
    }

    private String stored() {
        return log.sql().queryForObject("SELECT convert_from(payload, 'UTF8') FROM log.event", String.class);
    }
}
