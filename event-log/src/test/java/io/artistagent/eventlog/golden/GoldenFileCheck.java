package io.artistagent.eventlog.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.eventlog.codec.EventCodec;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.codec.UnreadableEvent;
import io.artistagent.eventlog.privacy.Seal;
import io.artistagent.eventlog.privacy.SealedFields;
import io.artistagent.eventlog.privacy.SubjectKeys;
import io.artistagent.eventlog.privacy.Subjects;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks that every event that was ever stored can still be read. Golden files keep every shape and every stored form, and neither changes
 * without a new revision. Each stored form is read as a current event; if it has personal fields, also sealed and after an erasure.
 *
 * @param golden the golden files
 * @param examples the expected events
 * @param events writes events in the clear
 * @param codec reads events as the log does
 */
record GoldenFileCheck(
        GoldenFiles golden, List<Example> examples, Serializer events, EventCodec codec, SubjectKeys keys) {

    private static final String EVENT = "0f8fad5b-d9cb-469f-a165-70867728950e";
    private static final Subjects SUBJECTS = new Subjects();

    void everyShapeIsKept(Class<?> event) {
        StoredRevision now = StoredRevision.now(event);
        assertThat(golden.written()).as("""
                        golden/shapes.txt has a line for the shape of every revision of every event. Add a line for a new event or a \
                        new revision. Never change an existing line, because the log holds events of that shape: raise the revision, \
                        write an upcaster, keep the old line and the old golden file (CONTRIBUTING.md, "To change an event"). (A new \
                        constant of an enum needs no new revision: add it to the line.) The new line would be:
                        %s
                        """, now).contains(now);
    }

    void everyFormIsKept(Class<?> event) {
        StoredRevision now = StoredRevision.now(event);
        Map<String, JsonNode> found = new LinkedHashMap<>();
        examples.stream()
                .filter(Example::isOfToday)
                .filter(example -> example.event().getClass() == event)
                .forEach(example -> found.put(example.name(), GoldenFiles.JSON.readTree(json(example.event()))));
        golden.found(now, found);

        assertThat(found)
                .as("an example of %s in Examples", event.getSimpleName())
                .containsKey("full");
        assertThat(golden.examples(now))
                .as("golden/%s.json, compare with target/golden", now.file())
                .contains(found);
    }

    void isKeptWith(StoredRevision storedRevision) {
        Map<String, JsonNode> stored = golden.examples(storedRevision)
                .orElseThrow(() -> new AssertionError("No golden/" + storedRevision.file() + ".json"));
        assertThat(stored)
                .containsKey("full")
                .allSatisfy((name, json) -> isKeptWith(storedRevision, name, (ObjectNode) json));
    }

    private void isKeptWith(StoredRevision storedRevision, String name, ObjectNode stored) {
        if (!storedRevision.personal().isEmpty()) {
            isKeptSealedAndErased(storedRevision, name, stored);
            return;
        }
        Object event = read(storedRevision, "", null, stored);
        isAsTheExampleSays(storedRevision, name, event);
        if (SUBJECTS.areNamedBy(event.getClass())) {
            isKeptSealedAndErased(storedRevision, name, stored);
        }
    }

    private void isKeptSealedAndErased(StoredRevision storedRevision, String name, ObjectNode stored) {
        UUID person = UUID.randomUUID();
        Seal seal = keys.sealing(EVENT, person);
        ObjectNode sealed = stored.deepCopy();
        storedRevision.personal().stream()
                .filter(stored::hasNonNull)
                .forEach(field -> sealed.put(field, SealedFields.sealed(seal, "/" + field, stored.path(field))));

        Object expected = isAsTheExampleSays(
                storedRevision, name, read(storedRevision, " with sealed personal fields", person, sealed));
        keys.erase(new PersonId(person));
        assertErased(expected, read(storedRevision, " after an erasure", person, sealed));
    }

    /** Returns the expected event. */
    private Object isAsTheExampleSays(StoredRevision storedRevision, String name, Object event) {
        Object expected = expected(storedRevision, name, event.getClass());
        assertThat(event)
                .as("""
                        golden/%s.json, "%s", is now read as
                        %s
                        but the example in Examples is
                        %s
                        If an upcaster fills in a field that was missing then, add Example.%2$s(...).asIn("%1$s") to the examples.
                        """, storedRevision.file(), name, json(event), json(expected))
                .isEqualTo(expected);
        return expected;
    }

    static void assertErased(Object event, Object read) {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            try {
                Object before = component.getAccessor().invoke(event);
                Object after = component.getAccessor().invoke(read);
                assertThat(after)
                        .as("%s of %s", component.getName(), event.getClass().getSimpleName())
                        .isEqualTo(before instanceof Personal ? Personal.erased() : before);
            } catch (ReflectiveOperationException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
    }

    private Object expected(StoredRevision storedRevision, String name, Class<?> event) {
        List<Example> ofThatName = examples.stream()
                .filter(example -> example.event().getClass() == event)
                .filter(example -> example.name().equals(name))
                .toList();
        return ofThatName.stream()
                .filter(example -> storedRevision.file().equals(example.file()))
                .findFirst()
                .or(() -> ofThatName.stream().filter(Example::isOfToday).findFirst())
                .orElseThrow(() -> new AssertionError("No example \"" + name + "\" of " + event.getSimpleName()))
                .event();
    }

    private Object read(StoredRevision storedRevision, String where, @Nullable UUID person, JsonNode json) {
        StoredEvent stored = new StoredEvent(
                1,
                "5b1d2a44-8d5e-4b7a-a7a1-3f0f6f3f9b11",
                0,
                "Example",
                EVENT,
                0,
                storedRevision.type(),
                storedRevision.revision(),
                person,
                GoldenFiles.JSON.writeValueAsBytes(json),
                "{}".getBytes(StandardCharsets.UTF_8));
        try {
            Object event =
                    codec.decode(stored, new GlobalSequenceTrackingToken(1)).getPayload();
            return event instanceof UnreadableEvent reason ? notRead(storedRevision, where, reason) : event;
        } catch (SerializationException reason) {
            return notRead(storedRevision, where, reason);
        }
    }

    private static Object notRead(StoredRevision storedRevision, String where, Exception reason) {
        return fail("""
                The log may hold events as in golden/%s.json, and they can no longer be read%s: %s
                Write an upcaster that reads %s in revision %s, in a package below io.artistagent.eventlog.upcasting (CONTRIBUTING.md, \
                "To change an event"). An existing upcaster must move personal fields as they are, and name those that become personal.
                """.formatted(
                storedRevision.file(), where, reason.getMessage(), storedRevision.type(), storedRevision.revision()));
    }

    private String json(Object event) {
        return new String(events.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }
}
