package io.artistagent.query.audit.trail;

import static io.artistagent.query.ApiClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.privacy.SubjectKeys;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Only an officer reads the trail. Personal data is shown only for a stated purpose, and each look at it is recorded. */
class TrailPrivacyTest extends TrailTestBase {

    @Autowired
    private SubjectKeys keys;

    @Autowired
    private JdbcClient database;

    @Test
    void personal_data_is_withheld_without_a_purpose_and_shown_with_one() {
        assertThat(events("aggregate=" + artist).toString())
                .doesNotContain("Zoe Private", "Zoe Secret")
                .contains("\"stageName\":{\"personal\":\"withheld\"}");
        assertThat(apiClient
                        .readFor(PURPOSE, "clara", "/audit/events?aggregate=" + artist)
                        .toString())
                .contains("Zoe Private", "Zoe Secret")
                .doesNotContain("withheld");
    }

    @Test
    void personal_data_of_an_erased_person_is_erased_whatever_the_purpose() {
        keys.erase(zoe);
        log.append(zoe, new PersonErased(zoe)).settle();

        JsonNode found = apiClient
                .readFor(PURPOSE, "clara", "/audit/events?subject=" + zoe)
                .path("items");

        assertThat(found.toString())
                .contains("\"stageName\":{\"personal\":\"erased\"}")
                .doesNotContain("Zoe Private", "Zoe Secret");
        assertThat(texts(found, "type"))
                .containsExactly("PersonErased", "TrackAdded", "ArtistProfileChanged", "ArtistRegistered");
    }

    @Test
    void every_look_is_recorded_with_its_persons_fields_and_purpose() {
        String purpose = "Look " + UUID.randomUUID();
        apiClient.readFor(purpose, "clara", "/audit/events?aggregate=" + artist);

        Map<String, Object> access = database.sql("SELECT * FROM access.entry WHERE purpose = ?")
                .param(purpose)
                .query()
                .singleRow();
        assertThat(access)
                .containsEntry("action", "SEARCH")
                .containsEntry("resource", "/audit/events")
                .containsEntry("count", 3L)
                .containsEntry("actor", apiClient.person("clara").toString());
        assertThat(access.get("subjects").toString()).isEqualTo("{" + zoe + "}");
        assertThat(access.get("fields").toString()).contains("stageName", "contact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alma", "lena", "olaf"})
    void nobody_else_has_a_trail(String user) {
        assertThat(apiClient.get(user, "/audit/events")).hasStatus(403);
        assertThat(apiClient.get(user, "/audit/events/{id}", UUID.randomUUID())).hasStatus(403);
        assertThat(apiClient.get(user, "/audit/subjects/{id}/timeline", zoe)).hasStatus(403);
    }
}
