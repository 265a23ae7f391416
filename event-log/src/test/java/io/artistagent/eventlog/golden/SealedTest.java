package io.artistagent.eventlog.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.RuleBroken;
import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.codec.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Personal data is stored sealed, and opens only at its own place. */
class SealedTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TestLog log;

    @BeforeEach
    void open() throws SQLException {
        log = TestLog.fresh();
    }

    @AfterEach
    void close() throws InterruptedException {
        log.close();
    }

    @Test
    void every_example_is_read_back_unchanged() {
        List<Object> events = Examples.all().stream().map(Example::event).toList();
        events.forEach(this::append);

        assertThat(read()).isEqualTo(events);
    }

    @Test
    void every_personal_field_of_every_example_is_sealed() {
        for (Example example : Examples.all()) {
            append(example.event());
            JsonNode stored = JSON.readTree(lastPayload());
            Arrays.stream(example.event().getClass().getRecordComponents())
                    .filter(component -> component.getType() == Personal.class)
                    .map(component -> stored.path(component.getName()))
                    .forEach(field -> assertThat(field.isNull()
                                    || field.isString() && field.asString().length() > 37)
                            .as("%s in %s", field, example.event().getClass().getSimpleName())
                            .isTrue());
        }
    }

    @Test
    void the_same_text_is_sealed_differently_each_time() {
        append(example());
        byte[] once = lastPayload();
        append(example());

        assertThat(JSON.readTree(lastPayload()).path("stageName"))
                .isNotEqualTo(JSON.readTree(once).path("stageName"));
    }

    @Test
    void a_sealed_field_does_not_open_in_another_field() {
        append(example());
        change(event -> event.set("bio", event.path("stageName")));

        assertThatThrownBy(this::read).isInstanceOf(UnreadableEvent.class).hasMessageNotContaining("Alma");
    }

    @Test
    void a_sealed_field_does_not_open_in_another_event() {
        append(example());
        JsonNode other = JSON.readTree(lastPayload());
        append(example());
        change(event -> event.set("stageName", other.path("stageName")));

        assertThatThrownBy(this::read).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void a_sealed_field_does_not_open_for_another_person() {
        append(example());
        PersonId other = new PersonId(UUID.randomUUID());
        append(of(other));
        log.sql().update("UPDATE log.event SET subject = ? WHERE global_index = 1", other.value());

        assertThatThrownBy(this::read).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void a_changed_sealed_field_does_not_open() {
        append(example());
        change(event ->
                event.put("stageName", event.path("stageName").asString().replaceFirst("^.{20}", "A".repeat(20))));

        assertThatThrownBy(this::read).isInstanceOf(UnreadableEvent.class);
    }

    @Test
    void an_event_with_unsealed_personal_fields_is_not_read() {
        append(example());
        JsonNode golden = GoldenFiles.OF_THE_LOG
                .examples(StoredRevision.now(ArtistRegistered.class))
                .orElseThrow()
                .get("full");
        log.sql()
                .update(
                        "UPDATE log.event SET subject = NULL, payload = ?",
                        golden.toString().getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(this::read).isInstanceOf(UnreadableEvent.class).hasMessageNotContaining("Alma");
    }

    @Test
    void an_erasure_erases_every_personal_field_of_that_person_only() {
        PersonId other = new PersonId(UUID.randomUUID());
        List<Object> events = Examples.all().stream().map(Example::event).toList();
        events.forEach(this::append);
        append(of(other));

        log.keys().erase(Examples.PERSON);

        List<Object> read = read();
        assertThat(read).hasSize(events.size() + 1);
        assertThat(read.getLast()).isEqualTo(of(other));
        for (int number = 0; number < events.size(); number++) {
            GoldenFileCheck.assertErased(events.get(number), read.get(number));
        }
    }

    @Test
    void no_event_is_appended_for_an_erased_person() {
        log.keys().erase(Examples.PERSON);

        assertThatThrownBy(() -> append(example())).isInstanceOf(RuleBroken.class);
        assertThat(read()).isEmpty();
    }

    private void append(Object event) {
        log.engine().appendEvents(TestLog.event(UUID.randomUUID().toString(), 0, event));
    }

    private List<Object> read() {
        TrackingToken head = log.engine().createHeadToken();
        assertThat(head).as("all events can be read").isNotNull();
        try (Stream<? extends TrackedEventMessage<?>> events = log.engine().readEvents(null, false)) {
            return events.<Object>map(EventMessage::getPayload)
                    .peek(payload -> {
                        if (payload instanceof UnreadableEvent reason) {
                            throw reason;
                        }
                    })
                    .toList();
        }
    }

    private byte[] lastPayload() {
        return log.sql()
                .queryForObject("SELECT payload FROM log.event ORDER BY global_index DESC LIMIT 1", byte[].class);
    }

    private void change(Consumer<ObjectNode> change) {
        ObjectNode event = (ObjectNode) JSON.readTree(lastPayload());
        change.accept(event);
        log.sql()
                .update(
                        "UPDATE log.event SET payload = ? WHERE global_index = (SELECT max(global_index) FROM log.event)",
                        event.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Object example() {
        return Examples.of(ArtistRegistered.class).getFirst().event();
    }

    private static ArtistRegistered of(PersonId person) {
        ArtistRegistered example = (ArtistRegistered) example();
        return new ArtistRegistered(
                example.artistId(),
                person,
                example.stageName(),
                example.country(),
                example.genres(),
                example.bio(),
                example.links(),
                example.lookingFor(),
                example.contact());
    }
}
