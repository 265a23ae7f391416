package io.artistagent.eventlog.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.eventlog.RealLog;
import io.artistagent.eventlog.access.Access.Action;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** No question about the access log reads all of it, even if nothing is found. */
@RealLog
// Not the interval of any other test, because this one fills its access log
@TestPropertySource(properties = "artist-agent.access.anchor-interval=4h")
class AccessSearchPlanTest {

    private static final int ROWS = 30_000;
    private static final Instant PAST = Instant.parse("2020-01-01T00:00:00Z");

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void fill() {
        long rows =
                sql.sql("SELECT count(*) FROM access.entry").query(Long.class).single();
        if (rows < ROWS) {
            sql.sql(
                            "INSERT INTO access.entry (happened_at, actor, role, purpose, action, resource, subjects, fields, count,"
                                    + " outcome, trace_id) SELECT now() - n * interval '1 second', 'actor ' || n % 1000, 'label',"
                                    + " 'purpose ' || n % 1000, 'READ', '/', ARRAY[md5((n % 3000)::text)::uuid], '{}', 1, 'ok',"
                                    + " md5(n::text) FROM generate_series(1, ?) n")
                    .param(ROWS)
                    .update();
            sql.sql("ANALYZE access.entry, access.entry_subject").update();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_question_is_answered_from_an_index(String index, AccessQuery query) {
        AccessReader.Search search = AccessReader.search(query);
        String plan = String.join(
                "\n",
                sql.sql("EXPLAIN " + search.sql())
                        .params(search.values())
                        .query(String.class)
                        .list());

        assertThat(plan).contains(index).doesNotContain("Seq Scan", "Filter");
    }

    static Stream<Arguments> a_question_is_answered_from_an_index() {
        return Stream.of(
                Arguments.of("entry_subject_pkey", query(UUID.randomUUID(), null, null, null, null, null, null, null)),
                Arguments.of("entry_actor", query(null, "nobody", null, null, null, null, null, null)),
                Arguments.of("entry_role", query(null, null, "admin", null, null, null, null, null)),
                Arguments.of("entry_purpose", query(null, null, null, "none", null, null, null, null)),
                Arguments.of("entry_action", query(null, null, null, null, Action.KEY, null, null, null)),
                Arguments.of("entry_trace", query(null, null, null, null, null, "0af7651916cd43dd", null, null)),
                Arguments.of("entry_time", query(null, null, null, null, null, null, null, PAST)),
                Arguments.of("entry_time", query(null, null, null, null, null, null, PAST, null)));
    }

    @Test
    void the_oldest_entries_of_persons_are_deleted_by_an_index() {
        assertThat(String.join(
                        "\n",
                        sql.sql("EXPLAIN DELETE FROM access.entry_subject WHERE position <= 10")
                                .query(String.class)
                                .list()))
                .contains("entry_subject_position");
    }

    private static AccessQuery query(
            UUID subject,
            String actor,
            String role,
            String purpose,
            Action action,
            String trace,
            Instant from,
            Instant to) {
        return new AccessQuery(subject, actor, null, role, purpose, action, trace, from, to, true, null, 50);
    }
}
