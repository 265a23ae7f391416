package io.artistagent.eventlog.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.artistagent.eventlog.RealLog;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.testkit.stores.TestStores;
import io.artistagent.testkit.stores.TestStores.DatabaseWithOwner;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The access log in a database whose application is no superuser, as in production. */
@SpringBootTest(
        classes = RealLog.TestApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.config.import=classpath:event-log.yaml")
class AppendOnlyTest {

    private static final DatabaseWithOwner DATABASE = TestStores.databaseOfTheApplication();
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Autowired
    AccessLog log;

    @Autowired
    AccessReader reader;

    @Autowired
    AccessAnchors anchors;

    @Autowired
    AccessVerification verification;

    @Autowired
    AccessRetention retention;

    @Autowired
    JdbcClient database;

    private final UUID subject = UUID.randomUUID();

    @DynamicPropertySource
    static void roles(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", DATABASE::url);
        properties.add("spring.datasource.username", DATABASE::application);
        properties.add("spring.datasource.password", DATABASE::password);
        properties.add("artist-agent.access.owner.username", DATABASE::accessOwner);
        properties.add("artist-agent.access.owner.password", DATABASE::password);
    }

    @BeforeEach
    void record() {
        log.record(new Access(
                Instant.now(),
                "officer",
                "compliance-officer",
                null,
                Action.READ,
                "/audit/events",
                List.of(subject),
                List.of(),
                1,
                Access.OK,
                null));
    }

    @Test
    void the_application_can_record_read_and_anchor() throws Exception {
        assertThat(reader.find(
                        new AccessQuery(subject, null, null, null, null, null, null, null, null, true, null, 10)))
                .hasSize(1);
        anchors.anchor();
        assertThat(verification.verify().isUnaltered()).isTrue();
        assertThat(AppendOnlyCheck.canChange(database)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access.entry SET actor = 'somebody else'",
                "DELETE FROM access.entry",
                "TRUNCATE access.entry",
                "DROP TABLE access.entry",
                "DROP SCHEMA access CASCADE",
                "ALTER TABLE access.entry DISABLE TRIGGER ALL",
                "ALTER TABLE access.entry DROP COLUMN purpose",
                "ALTER TABLE access.entry RENAME TO forgotten",
                "ALTER TABLE access.entry OWNER TO CURRENT_USER",
                "ALTER SCHEMA access OWNER TO CURRENT_USER",
                "ALTER SCHEMA access RENAME TO forgotten",
                "GRANT UPDATE ON access.entry TO CURRENT_USER; UPDATE access.entry SET actor = 'somebody else'",
                "GRANT ${owner} TO CURRENT_USER",
                "SET ROLE ${owner}",
                "SET SESSION AUTHORIZATION ${owner}",
                "ALTER ROLE ${owner} PASSWORD 'known'",
                "REASSIGN OWNED BY ${owner} TO CURRENT_USER",
                "DROP OWNED BY ${owner}",
                "INSERT INTO access.entry (position, happened_at, actor, role, action, resource, subjects, fields, count, outcome)"
                        + " OVERRIDING SYSTEM VALUE VALUES (1000000, now(), 'a', 'r', 'READ', '/', '{}', '{}', 1, 'ok')",
                "INSERT INTO access.entry (recorded_at, happened_at, actor, role, action, resource, subjects, fields, count, outcome)"
                        + " VALUES (now() - interval '1 year', now(), 'a', 'r', 'READ', '/', '{}', '{}', 1, 'ok')",
                "INSERT INTO access.entry (happened_at, actor, role, action, resource, subjects, fields, count, outcome)"
                        + " VALUES (now(), 'a', 'r', 'READ', '/', '{}', '{}', 1, 'ok') ON CONFLICT (position) DO UPDATE SET actor = 'b'",
                "MERGE INTO access.entry e USING (SELECT 1) one ON true WHEN MATCHED THEN DELETE",
                "COPY access.entry FROM STDIN",
                "SELECT * FROM access.entry FOR UPDATE",
                "BEGIN; LOCK TABLE access.entry IN ACCESS EXCLUSIVE MODE",
                "SELECT setval('access.entry_position_seq', 1)",
                "ALTER SEQUENCE access.entry_position_seq RESTART",
                "CREATE RULE forget AS ON INSERT TO access.entry DO INSTEAD NOTHING",
                "CREATE TRIGGER forget BEFORE INSERT ON access.entry FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "CREATE POLICY forget ON access.entry USING (false)",
                "CREATE TABLE access.other (id int)",
                "CREATE TABLE other () INHERITS (access.entry)",
                "CREATE OR REPLACE FUNCTION access.only_added() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "DROP FUNCTION access.only_added CASCADE",
                "DROP INDEX access.entry_actor",
                "DELETE FROM access.entry_subject",
                "INSERT INTO access.entry_subject SELECT gen_random_uuid(), now(), 1",
                "DROP TRIGGER index_subjects ON access.entry",
                "ALTER TABLE access.entry_subject DISABLE TRIGGER ALL",
                "CLUSTER access.entry USING entry_pkey",
                "SET session_replication_role = replica"
            })
    void the_application_cannot_change_the_access_log(String statement) {
        List<String> before = rows();

        assertThatThrownBy(() -> execute(statement.replace("${owner}", DATABASE.accessOwner())))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE access.entry SET actor = 'somebody else'",
                "DELETE FROM access.entry",
                "TRUNCATE access.entry"
            })
    void not_even_the_owner_changes_it_by_accident(String statement) {
        assertThatThrownBy(() -> asOwner(statement)).hasMessageContaining("The access log can only be added to");
    }

    @Test
    void entries_that_have_been_kept_long_enough_are_deleted_in_whole_ranges() throws Exception {
        anchors.anchor();
        asOwner(
                "INSERT INTO access.entry (recorded_at, happened_at, actor, role, action, resource, subjects, fields, count,"
                        + " outcome) SELECT now() - interval '4 years', now(), 'old', 'r', 'READ', '/', '{}', '{}', 1, 'ok'"
                        + " FROM generate_series(1, 5)");
        anchors.anchor();
        record();
        anchors.anchor();
        // The oldest entries of this database are young, so none before the old ones can be deleted
        assertThat(retention.delete()).isZero();
        assertThat(count("old")).isEqualTo(5);
    }

    @Test
    void the_owner_cannot_delete_an_entry_of_the_last_year() {
        assertThatThrownBy(() -> asOwner("DELETE FROM access.entry"))
                .hasMessageContaining("The access log can only be added to");
    }

    @Test
    void a_verification_without_the_application_finds_the_same() throws Exception {
        anchors.anchor();

        assertThat(AccessVerification.of(new DriverManagerDataSource(
                                DATABASE.url(), DATABASE.application(), DATABASE.password()))
                        .verify())
                .isEqualTo(verification.verify());
    }

    private long count(String actor) {
        return database.sql("SELECT count(*) FROM access.entry WHERE actor = ?")
                .param(actor)
                .query(Long.class)
                .single();
    }

    private static void asOwner(String statement) throws SQLException {
        try (Connection owner =
                        DriverManager.getConnection(DATABASE.url(), DATABASE.accessOwner(), DATABASE.password());
                Statement work = owner.createStatement()) {
            work.execute(statement);
        }
    }

    private List<String> rows() {
        return database.sql("SELECT to_jsonb(entry)::text FROM access.entry ORDER BY position")
                .query(String.class)
                .list();
    }

    private static void execute(String statement) throws SQLException {
        try (Connection application =
                        DriverManager.getConnection(DATABASE.url(), DATABASE.application(), DATABASE.password());
                Statement work = application.createStatement()) {
            work.execute(statement);
        }
    }
}
