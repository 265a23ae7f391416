package io.artistagent.query.audit.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.erasure.PersonErased;
import io.artistagent.eventlog.privacy.SubjectKeys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Personal data in a past state is shown only for a stated purpose, and never after an erasure. */
class StatePrivacyTest extends StateTestBase {

    @Autowired
    private SubjectKeys keys;

    @Test
    void personal_data_is_withheld_without_a_purpose_and_a_look_with_one_is_recorded() {
        JsonNode withheld = state(officer, "atIndex=" + history.index(1));
        assertThat(withheld.toString()).doesNotContain("Alma").doesNotContain("Reymond");
        assertThat(withheld.at("/state/profile").toString()).isEqualTo("{\"personal\":\"withheld\"}");

        state(officer.because("complaint 4711"), "atIndex=" + history.index(1));

        assertThat(database.sql("SELECT action || ' ' || subjects::text || ' ' || fields::text FROM access.entry"
                                + " WHERE resource = ? AND purpose = 'complaint 4711'")
                        .param("/audit/aggregates/" + artist + "/state")
                        .query(String.class)
                        .list())
                .containsExactly("READ {" + person + "} {profile}");
    }

    @Test
    void the_data_of_an_erased_person_is_erased_at_every_moment() {
        keys.erase(person);
        log.append(person, new PersonErased(person)).settle();

        JsonNode first = state(withPurpose, "atIndex=" + history.index(0));

        assertThat(first.at("/state/profile").toString()).isEqualTo("{\"personal\":\"erased\"}");
        assertThat(first.at("/state/active").asBoolean()).isTrue();
        assertThat(first.toString()).doesNotContain("Alma");
    }
}
