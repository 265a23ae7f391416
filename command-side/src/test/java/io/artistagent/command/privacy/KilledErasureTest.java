package io.artistagent.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import io.artistagent.domain.PersonId;
import io.artistagent.domain.erasure.ErasePerson;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.CaseReceipt;
import io.artistagent.domain.privacy.CaseReceipt.Result;
import io.artistagent.domain.privacy.CaseType;
import io.artistagent.domain.privacy.RecordReceipts;
import io.artistagent.domain.privacy.StartErasure;
import io.artistagent.eventlog.erasure.ErasureTraces;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process is killed between two steps of an erasure. Another one finds its task without a heartbeat, and finishes it. */
@CommandSideTest
class KilledErasureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final GrantedCase GRANTED = new GrantedCase(CaseType.ERASURE, Map.of());

    @Autowired
    private CommandGateway commands;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private ErasureTraces traces;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Api api;

    /** The last step of the killed process. */
    enum Step {
        NONE,
        STARTED,
        KEY_DESTROYED,
        ERASED,
        ACCOUNT_REMOVED
    }

    @ParameterizedTest
    @EnumSource
    void an_erasure_whose_process_was_killed_after_any_step_is_finished_once(Step last) {
        UUID person = UUID.randomUUID();
        UUID id = open(person);
        pickedByAnotherProcess(id);
        grant(id);

        takeSteps(new CaseId(id), new PersonId(person), last);
        assertThat(events(id)).doesNotContain("CaseCompleted");
        database.sql("UPDATE command.scheduled_tasks SET last_heartbeat = '2026-01-01Z' WHERE task_instance = ?")
                .param(id.toString())
                .update();

        await().atMost(PATIENCE).until(() -> events(id).contains("CaseCompleted"));
        assertThat(events(id))
                .filteredOn(event -> !event.equals("ReceiptsRecorded"))
                .containsExactly(
                        "CaseOpened",
                        "IdentityConfirmed",
                        "CaseDecided",
                        "ErasureStarted",
                        "ErasureCertified",
                        "CaseCompleted");
        assertThat(events(person)).containsExactly("PersonErased");
        assertThat(keys.isErasedOnAnyNode(new PersonId(person))).isTrue();
        assertThat(places(id)).doesNotHaveDuplicates().contains("keys", "log", "account", "granted-erasures");
    }

    private void takeSteps(CaseId id, PersonId person, Step last) {
        if (last.compareTo(Step.STARTED) >= 0) {
            send(new StartErasure(
                    id,
                    traces.keyFingerprint(person).orElse(null),
                    traces.firstIndex(person).orElse(0),
                    null));
        }
        if (last == Step.KEY_DESTROYED) {
            keys.erase(person);
        }
        if (last.compareTo(Step.ERASED) >= 0) {
            send(new ErasePerson(person));
        }
        if (last == Step.ACCOUNT_REMOVED) {
            send(new RecordReceipts(
                    id,
                    List.of(new CaseReceipt(
                            AccountPlace.NAME, Instant.now().truncatedTo(ChronoUnit.MILLIS), Result.ERASED))));
        }
    }

    private void send(Object command) {
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(GRANTED.metadata()));
    }

    /** The task is there before the decision, so the automation schedules no other, and this process leaves it alone. */
    private void pickedByAnotherProcess(UUID id) {
        scheduler.scheduleIfNotExists(GrantedErasure.TASK
                .instance(id.toString())
                .data(GRANTED)
                .scheduledTo(Instant.now().plus(Duration.ofDays(1))));
        database.sql("UPDATE command.scheduled_tasks SET picked = true, picked_by = 'killed', last_heartbeat = now(),"
                        + " execution_time = now() WHERE task_instance = ?")
                .param(id.toString())
                .update();
    }

    private UUID open(UUID person) {
        return Api.id(
                api.post("clara", "/audit/cases", "{\"type\": \"ERASURE\", \"subject\": \"%s\"}".formatted(person)));
    }

    private void grant(UUID id) {
        api.post("clara", "/audit/cases/" + id + "/confirm-identity", "", "If-Match", "*");
        assertThat(api.post(
                                "clara",
                                "/audit/cases/" + id + "/decide",
                                "{\"decision\": \"GRANT\", \"reason\": \"It is so.\"}",
                                "If-Match",
                                "*")
                        .statusCode())
                .isEqualTo(200);
    }

    private List<String> events(UUID aggregate) {
        return database.sql("SELECT regexp_replace(payload_type, '.*[.]', '') FROM log.event"
                        + " WHERE aggregate_identifier = ? ORDER BY sequence_number")
                .param(aggregate.toString())
                .query(String.class)
                .list();
    }

    private List<String> places(UUID id) {
        return database.sql(
                        "SELECT jsonb_path_query(convert_from(payload, 'UTF8')::jsonb, '$.receipts[*].place') #>> '{}'"
                                + " FROM log.event WHERE aggregate_identifier = ? AND payload_type LIKE '%.ReceiptsRecorded'")
                .param(id.toString())
                .query(String.class)
                .list();
    }
}
