package io.artistagent.eventlog.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.TestLog;
import io.artistagent.eventlog.history.BandFounded;
import io.artistagent.eventlog.history.BandHistory;
import io.artistagent.eventlog.upcasting.EventForm;
import io.artistagent.eventlog.upcasting.OldEvent;
import io.artistagent.eventlog.upcasting.Upcaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Tests what the checks of golden files refuse, with an invented event that has a history, since no real event has one yet. */
class GoldenFileCheckTest {

    private static final StoredRevision FIRST = new StoredRevision(
            BandHistory.FIRST.type(),
            "1",
            "{bandId: String, founder: PersonId as UUID, name: personal String, fee: BigDecimal, city: String,"
                    + " contact: personal String}");

    @TempDir
    Path folder;

    private TestLog log;

    @BeforeEach
    void write_golden_files_of_the_first_version() throws IOException {
        keep(FIRST);
        Files.writeString(
                folder.resolve("BandStarted.1.json"),
                JsonMapper.shared()
                        .createObjectNode()
                        .set("full", BandHistory.atFirst())
                        .toString());
    }

    @AfterEach
    void close() throws InterruptedException {
        if (log != null) {
            log.close();
        }
    }

    @Test
    void an_old_form_is_read_through_its_upcasters_sealed_and_erased() throws Exception {
        promise(BandHistory.upcasters()).isKeptWith(FIRST);
    }

    @Test
    void a_changed_shape_with_the_same_revision_is_refused() throws Exception {
        GoldenFileCheck check = promise(BandHistory.upcasters());
        StoredRevision now = StoredRevision.now(BandFounded.class);
        for (String before : List.of(
                now.shape().replace("stageName", "name"),
                now.shape().replace("fee: BigDecimal", "fee: long"),
                now.shape().replace("checked: boolean", "checked: boolean, since: Instant"),
                now.shape().replace("city: personal String", "city: String"))) {
            keep(new StoredRevision(now.type(), now.revision(), before));
            assertThatThrownBy(() -> check.everyShapeIsKept(BandFounded.class))
                    .hasMessageContaining("raise the revision")
                    .hasMessageContaining(now.toString());
        }
        keep(now);
        check.everyShapeIsKept(BandFounded.class);
    }

    @Test
    void an_event_without_a_golden_file_is_refused() throws Exception {
        GoldenFileCheck check = promise(BandHistory.upcasters());
        assertThatThrownBy(() -> check.everyFormIsKept(BandFounded.class))
                .hasMessageContaining("golden/BandFounded.2.json");

        Files.copy(folder.resolve("found/BandFounded.2.json"), folder.resolve("BandFounded.2.json"));
        check.everyFormIsKept(BandFounded.class);
        check.isKeptWith(StoredRevision.now(BandFounded.class));
    }

    @Test
    void a_new_revision_without_an_upcaster_is_refused_with_instructions() throws Exception {
        StoredRevision before = new StoredRevision(BandFounded.class.getName(), "1", Shape.of(BandFounded.class));
        Files.copy(folder.resolve("BandStarted.1.json"), folder.resolve("BandFounded.1.json"));
        GoldenFileCheck check = promise();

        assertThatThrownBy(() -> check.isKeptWith(before))
                .hasMessageContaining("it has revision 1, its class has 2")
                .hasMessageContaining("Write an upcaster that reads " + before.type() + " in revision 1");
        assertThatThrownBy(() -> check.isKeptWith(FIRST))
                .hasMessageContaining("There is no class for events of the type " + FIRST.type())
                .hasMessageContaining("Write an upcaster that reads " + FIRST.type() + " in revision 1");
    }

    @Test
    void an_upcaster_whose_result_differs_from_all_examples_is_refused() throws Exception {
        BandFounded current = BandHistory.today();
        BandFounded other = new BandFounded(
                current.bandId(),
                current.founder(),
                current.stageName(),
                "DE",
                current.fee(),
                current.city(),
                current.contact());
        Upcaster[] upcasters = BandHistory.upcasters();

        assertThatThrownBy(
                        () -> promise(List.of(Example.full(other)), upcasters).isKeptWith(FIRST))
                .hasMessageContaining("\"country\":\"DE\"")
                .hasMessageContaining("Example.full(...).asIn(\"BandStarted.1\")");
        close();
        promise(List.of(Example.full(other), Example.full(current).asIn("BandStarted.1")), upcasters)
                .isKeptWith(FIRST);
    }

    @Test
    void an_upcaster_that_copies_the_text_of_a_sealed_field_is_refused() throws Exception {
        GoldenFileCheck check = promise(directly(
                event -> {
                    upcast(event);
                    event.json().put("stageName", event.json().get("stageName").asString());
                },
                "city"));

        assertThatThrownBy(() -> check.isKeptWith(FIRST))
                .hasMessageContaining("with sealed personal fields: ")
                .hasMessageContaining("must move personal fields as they are");
    }

    @Test
    void an_upcaster_that_does_not_name_what_becomes_personal_is_refused() throws Exception {
        GoldenFileCheck check = promise(directly(GoldenFileCheckTest::upcast));

        assertThatThrownBy(() -> check.isKeptWith(FIRST))
                .hasMessageContaining("with sealed personal fields: ")
                .hasMessageContaining("name those that become personal");
    }

    private static void upcast(OldEvent event) {
        new BandHistory.AStageNameAndACountry().change(event);
        new BandHistory.StartedIsFounded().change(event);
    }

    private static Upcaster directly(Consumer<OldEvent> change, String... personal) {
        return new Upcaster() {
            @Override
            public EventForm from() {
                return BandHistory.FIRST;
            }

            @Override
            public EventForm to() {
                return BandHistory.TODAY;
            }

            @Override
            public void change(OldEvent event) {
                change.accept(event);
            }

            @Override
            public Set<String> becomePersonal() {
                return Set.of(personal);
            }
        };
    }

    private void keep(StoredRevision storedRevision) throws IOException {
        Files.writeString(folder.resolve("shapes.txt"), storedRevision + "\n");
    }

    private GoldenFileCheck promise(Upcaster... upcasters) throws Exception {
        return promise(List.of(Example.full(BandHistory.today())), upcasters);
    }

    private GoldenFileCheck promise(List<Example> examples, Upcaster... upcasters) throws Exception {
        log = TestLog.fresh(upcasters);
        GoldenFiles golden = new GoldenFiles(folder, folder.resolve("found"));
        assertThat(golden.written()).isNotEmpty();
        return new GoldenFileCheck(golden, examples, TestLog.serializer(), log.codec(), log.keys());
    }
}
