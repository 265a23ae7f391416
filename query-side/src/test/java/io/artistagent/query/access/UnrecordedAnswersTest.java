package io.artistagent.query.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.query.QuerySideTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No answer of the audit API leaves without a record of who has seen it. */
class UnrecordedAnswersTest extends QuerySideTest {

    @Autowired
    private JdbcClient database;

    @Test
    void an_answer_without_personal_data_is_recorded_even_if_its_controller_forgot() {
        long before = recorded("/audit/forgotten");

        assertThat(apiClient.get("clara", "/audit/forgotten"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("\"an answer\"");

        assertThat(recorded("/audit/forgotten")).isEqualTo(before + 1);
    }

    @Test
    void an_answer_that_may_show_personal_data_is_withheld_if_its_controller_forgot_to_record_it() {
        assertThat(apiClient.getFor("Request 117", "clara", "/audit/forgotten"))
                .hasStatus(503)
                .bodyText()
                .contains("not-recorded")
                .doesNotContain("an answer");
    }

    @Test
    void reading_the_ledger_many_times_is_one_access() {
        // Another test may have read it within this hour
        assertThat(apiClient.get("clara", "/audit/log/forgotten")).hasStatusOk();
        long before = recorded("/audit/log/%");
        assertThat(before).isPositive();
        for (int i = 0; i < 5; i++) {
            assertThat(apiClient.get("clara", "/audit/log/forgotten")).hasStatusOk();
        }

        assertThat(recorded("/audit/log/%")).isEqualTo(before);
    }

    @Test
    void nothing_is_shown_while_nothing_can_be_recorded() {
        database.sql("ALTER TABLE access.entry RENAME TO entry_elsewhere").update();
        try {
            assertThat(apiClient.get("clara", "/audit/forgotten"))
                    .hasStatus(503)
                    .bodyText()
                    .contains("not-recorded")
                    .doesNotContain("an answer");
        } finally {
            database.sql("ALTER TABLE access.entry_elsewhere RENAME TO entry").update();
        }
        assertThat(apiClient.get("clara", "/audit/forgotten")).hasStatusOk();
    }

    @Test
    void a_purpose_must_be_readable() {
        assertThat(apiClient.getFor("ok", "clara", "/audit/accesses")).hasStatus(400);
        assertThat(apiClient.getFor("p".repeat(501), "clara", "/audit/accesses"))
                .hasStatus(400);
        assertThat(apiClient.getFor("Request 117", "clara", "/audit/accesses")).hasStatusOk();
    }

    private long recorded(String resource) {
        return database.sql("SELECT count(*) FROM access.entry WHERE resource LIKE ?")
                .param(resource)
                .query(Long.class)
                .single();
    }
}
