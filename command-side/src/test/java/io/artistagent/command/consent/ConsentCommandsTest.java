package io.artistagent.command.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.command.Api;
import io.artistagent.command.CommandSideTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person gives and withdraws consent. */
@CommandSideTest
class ConsentCommandsTest {

    private static final String FIGURES = "/me/consents/figures-rank-my-matches";
    private static final String NEWEST = "{\"textVersion\": \"1\"}";

    @Autowired
    private JdbcClient database;

    @Autowired
    private Api api;

    @Test
    void a_decision_is_recorded_once_however_often_it_is_repeated() {
        long before = events();

        HttpResponse<String> given = api.send("olaf", "PUT", FIGURES, NEWEST);

        assertThat(given.statusCode()).isEqualTo(204);
        assertThat(Api.header(given, "Consistency-Token")).isNotBlank();
        assertThat(api.send("olaf", "PUT", FIGURES, NEWEST).statusCode()).isEqualTo(204);
        assertThat(events()).isEqualTo(before + 1);
        assertThat(api.send("olaf", "DELETE", FIGURES, "").statusCode()).isEqualTo(204);
        assertThat(api.send("olaf", "DELETE", FIGURES, NEWEST).statusCode()).isEqualTo(204);
        assertThat(events()).isEqualTo(before + 2);
    }

    @Test
    void only_the_newest_text_can_be_agreed_to() {
        long before = events();

        HttpResponse<String> future = api.send("olaf", "PUT", FIGURES, "{\"textVersion\": \"2\"}");

        assertThat(future.statusCode()).isEqualTo(409);
        assertThat(future.body()).contains("/problems/only-the-newest-text-is-agreed-to");
        assertThat(api.send("olaf", "PUT", FIGURES, "{\"textVersion\": \"one\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.send("olaf", "PUT", FIGURES, "{}").statusCode()).isEqualTo(400);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void an_unknown_purpose_is_not_found() {
        assertThat(api.send("olaf", "PUT", "/me/consents/everything", NEWEST).statusCode())
                .isEqualTo(404);
        assertThat(api.send("olaf", "DELETE", "/me/consents/everything", "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_person_objects_and_withdraws_the_objection_without_a_decision() {
        assertThat(api.send("olaf", "PUT", "/me/objections/matching", "").statusCode())
                .isEqualTo(204);
        assertThat(api.send("olaf", "PUT", "/me/objections/matching", "").statusCode())
                .isEqualTo(204);
        assertThat(api.send("olaf", "DELETE", "/me/objections/matching", "").statusCode())
                .isEqualTo(204);
        assertThat(api.send("olaf", "PUT", "/me/objections/everything", "").statusCode())
                .isEqualTo(404);
    }

    private long events() {
        return database.sql("SELECT count(*) FROM log.event WHERE type IS DISTINCT FROM 'AccessLog'")
                .query(Long.class)
                .single();
    }
}
