package io.artistagent.eventlog.codec;

import static io.artistagent.eventlog.codec.Disclosure.SHOWN;
import static io.artistagent.eventlog.codec.Disclosure.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.DataSubject;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.PersonalData;
import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.history.BandHistory;
import io.artistagent.eventlog.history.OldEventWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person who looks at the log sees personal data only on purpose, and that of an erased person never. */
class EventRendererTest {

    private static final PersonId ALMA = BandHistory.ALMA;

    private TestLog log;
    private EventRenderer renderer;

    /** Personal data on the first level, in records below it, and in a list. */
    @Revision("3")
    record Invited(
            String place,
            @DataSubject PersonId host,
            @PersonalData Personal<String> name,
            Table table,
            List<Seat> seats) {}

    record Table(int number, @PersonalData Personal<Note> note) {}

    record Note(String text, int stars) {}

    record Seat(@PersonalData Personal<String> guest) {}

    @BeforeEach
    void open() throws SQLException {
        log = TestLog.fresh(BandHistory.upcasters());
        renderer = new EventRenderer(log.codec());
    }

    @AfterEach
    void close() throws InterruptedException {
        log.close();
    }

    @Test
    void personal_fields_are_withheld_wherever_they_are() {
        append(invitation());

        Rendered rendered = render(WITHHELD);

        assertThat(rendered.payload().toString()).isEqualTo("""
                {"place":"Basel","host":"%s","name":{"personal":"withheld"},\
                "table":{"number":7,"note":{"personal":"withheld"}},\
                "seats":[{"guest":{"personal":"withheld"}},{"guest":{"personal":"withheld"}}]}""".formatted(ALMA.value()));
        assertThat(rendered.shownFields()).isEmpty();
        assertThat(rendered.type()).isEqualTo("Invited");
        assertThat(rendered.revision()).isEqualTo("3");
        assertThat(rendered.subject()).contains(ALMA.value());
    }

    @Test
    void personal_fields_are_shown_on_purpose_and_named_once() {
        append(invitation());

        Rendered rendered = render(SHOWN);

        assertThat(rendered.payload().toString())
                .contains("\"name\":\"Alma\"", "{\"text\":\"Window\",\"stars\":5}", "\"guest\":\"Bruno\"");
        assertThat(rendered.shownFields()).containsExactly("name", "table.note", "seats.guest");
    }

    @Test
    void the_data_of_an_erased_person_is_never_shown() {
        append(invitation());
        log.keys().erase(ALMA);

        assertThat(render(SHOWN)).isEqualTo(render(WITHHELD));
        assertThat(render(SHOWN).payload().toString())
                .contains("\"name\":{\"personal\":\"erased\"}", "\"note\":{\"personal\":\"erased\"}", "Basel")
                .doesNotContain("Alma", "Bruno", "Window", "withheld");
        assertThat(render(SHOWN).shownFields()).isEmpty();
    }

    @Test
    void an_old_event_is_shown_in_its_current_form_with_its_stored_type_and_revision() {
        new OldEventWriter(log).sealed(BandHistory.FIRST, ALMA, BandHistory.PERSONAL_AT_FIRST, BandHistory.atFirst());

        Rendered rendered = render(SHOWN);

        assertThat(rendered.type()).isEqualTo("BandStarted");
        assertThat(rendered.revision()).isEqualTo("1");
        assertThat(rendered.payload().path("stageName").asString()).isEqualTo("The Boats");
        assertThat(rendered.payload().path("fee").toString()).isEqualTo("10.50");
        assertThat(rendered.shownFields()).containsExactly("stageName", "city", "contact");
    }

    @Test
    void a_field_that_became_personal_is_withheld_before_it_is_reencrypted() {
        new OldEventWriter(log).inTheClear(BandHistory.FIRST, BandHistory.atFirst());

        Rendered rendered = render(WITHHELD);

        assertThat(rendered.payload().toString()).doesNotContain("Basel", "Boats", "alma@example.org");
        assertThat(rendered.subject()).contains(ALMA.value());
        log.keys().erase(ALMA);
        assertThat(render(SHOWN).payload().toString()).doesNotContain("Basel", "Boats", "alma@example.org");
    }

    @Test
    void a_damaged_event_says_that_it_is_unreadable() {
        append(invitation());
        log.sql().update("UPDATE log.event SET payload = '{\"name\":'::bytea");

        assertThat(render(SHOWN).payload().toString()).isEqualTo("{\"unreadable\":\"UnreadableEvent\"}");
        assertThat(render(SHOWN).type()).isEqualTo("Invited");
    }

    @Test
    void an_event_without_a_class_says_that_it_is_unreadable() {
        append(invitation());
        log.sql().update("UPDATE log.event SET payload_type = 'com.example.Outer$Gone', payload_revision = NULL");

        assertThat(render(SHOWN).payload().toString()).isEqualTo("{\"unreadable\":\"UnknownEventType\"}");
        assertThat(render(SHOWN).type()).isEqualTo("Gone");
        assertThat(render(SHOWN).revision()).isEmpty();
    }

    @Test
    void an_event_whose_key_is_missing_is_not_called_erased() {
        append(invitation());
        log.sql().update("DELETE FROM keys.subject_key");
        log.codec().dropCachedKeys();

        assertThat(render(SHOWN).payload().toString()).isEqualTo("{\"unreadable\":\"SubjectKeyMissing\"}");
    }

    @Test
    void an_outline_is_the_same_before_and_after_an_erasure_and_needs_no_key() {
        append(invitation());
        Rendered before = renderer.outline(stored().getFirst());
        assertThat(before.payload().toString()).contains("Basel").doesNotContain("Alma", "Bruno", "Window");
        assertThat(before.subject()).contains(ALMA.value());

        log.keys().erase(ALMA);
        assertThat(renderer.outline(stored().getFirst())).isEqualTo(before);
        log.sql().update("DELETE FROM keys.subject_key");
        log.codec().dropCachedKeys();
        assertThat(renderer.outline(stored().getFirst())).isEqualTo(before);
    }

    @Test
    void an_outline_of_an_old_event_in_the_clear_contains_no_personal_data() {
        new OldEventWriter(log).inTheClear(BandHistory.FIRST, BandHistory.atFirst());

        assertThat(renderer.outline(stored().getFirst()).payload().toString())
                .contains("CH")
                .doesNotContain("Basel", "Boats", "alma@example.org");
    }

    @Test
    void an_erasure_is_about_the_erased_person() {
        append(new PersonErased(ALMA));

        assertThat(render(WITHHELD).subject()).contains(ALMA.value());
    }

    @Test
    void several_events_are_rendered_in_their_order() {
        append(invitation());
        append(new TestLog.Counted("one", 1));

        assertThat(renderer.render(stored(), WITHHELD))
                .extracting(Rendered::type)
                .containsExactly("Invited", "Counted");
    }

    @Test
    void the_metadata_is_read_unless_it_is_damaged() {
        append(invitation());

        assertThat(renderer.metaData(stored().getFirst()).orElseThrow()).containsOnlyKeys("trace");
        for (String damaged : List.of("x", "[]", "null", "")) {
            log.sql().update("UPDATE log.event SET meta_data = convert_to(?, 'UTF8')", damaged);
            assertThat(renderer.metaData(stored().getFirst())).as(damaged).isEmpty();
        }
        log.sql().update("UPDATE log.event SET meta_data = '{}'::bytea");
        assertThat(renderer.metaData(stored().getFirst())).hasValue(Map.of());
    }

    private static Invited invitation() {
        return new Invited(
                "Basel",
                ALMA,
                Personal.of("Alma"),
                new Table(7, Personal.of(new Note("Window", 5))),
                List.of(new Seat(Personal.of("Bruno")), new Seat(Personal.of("Carla"))));
    }

    private void append(Object event) {
        log.engine().appendEvents(TestLog.event(UUID.randomUUID().toString(), 0, event));
    }

    private Rendered render(Disclosure disclosure) {
        return renderer.render(stored().getFirst(), disclosure);
    }

    private List<StoredEvent> stored() {
        return log.reader().read(0, Long.MAX_VALUE, 10, List.of());
    }
}
