package io.artistagent.query.audit.state;

import static io.artistagent.query.audit.AsOfficer.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistUnblocked;
import io.artistagent.domain.privacy.AuthorityNotified;
import io.artistagent.domain.privacy.BreachDetails;
import io.artistagent.domain.privacy.BreachId;
import io.artistagent.domain.privacy.BreachRecorded;
import io.artistagent.domain.privacy.BreachText;
import io.artistagent.domain.privacy.DataCategory;
import io.artistagent.query.ApiClient;
import io.artistagent.query.audit.AsOfficer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What changed between two moments, and by which event. */
class StateDifferencesTest extends StateTestBase {

    @Test
    void the_difference_names_the_event_that_made_each_change() {
        JsonNode changes = changes(withPurpose, history.index(0), history.index(3));

        assertThat(ApiClient.texts(changes, "pointer"))
                .contains("/active", "/blocked/0", "/profile/country", "/profile/stageName", "/profile/genres/0");
        assertThat(change(changes, "/profile/country"))
                .hasToString("{\"pointer\":\"/profile/country\",\"before\":\"CH\",\"after\":\"FR\",\"eventId\":\"%s\"}"
                        .formatted(history.id(1)));
        assertThat(change(changes, "/blocked/0").get("before").isNull()).isTrue();
        assertThat(change(changes, "/blocked/0").get("eventId").asString()).isEqualTo(history.id(2));
        assertThat(change(changes, "/active").get("eventId").asString()).isEqualTo(history.id(3));
    }

    @Test
    void a_difference_without_a_purpose_shows_that_a_personal_field_changed_but_not_how() {
        JsonNode changes = changes(officer, FIRST, SECOND);

        assertThat(changes).hasSize(1);
        assertThat(changes.get(0))
                .hasToString(("{\"pointer\":\"/profile\",\"before\":{\"personal\":\"withheld\"},"
                                + "\"after\":{\"personal\":\"withheld\"},\"eventId\":\"%s\"}")
                        .formatted(history.id(1)));
    }

    @Test
    void what_was_changed_back_is_no_difference() {
        history.append("2026-04-01T10:00:00Z", new ArtistUnblocked(artist, other));
        log.settle();

        assertThat(changes(officer, history.index(1), history.index(4)))
                .extracting(change -> change.get("pointer").asString())
                .containsExactly("/active");
        assertThat(changes(officer, history.index(4), history.index(4))).isEmpty();
    }

    @Test
    void the_difference_of_a_breach_tells_when_the_authority_was_notified() {
        BreachId id = new BreachId(UUID.randomUUID());
        BreachDetails details =
                new BreachDetails(new BreachText("A laptop was stolen."), List.of(DataCategory.FIGURES), null, null);
        new History(events, database, "Breach", id)
                .append(FIRST, new BreachRecorded(id, details, Instant.parse(FIRST), Instant.parse(SECOND)))
                .append(SECOND, new AuthorityNotified(id, Instant.parse(SECOND)));
        log.settle();

        JsonNode changes = json(200, officer.get("/aggregates/{id}/diff?from={from}", id, FIRST))
                .get("changes");

        assertThat(change(changes, "/authorityNotifiedAt").get("after").asString())
                .isEqualTo(SECOND);
    }

    private JsonNode changes(AsOfficer who, Object from, Object to) {
        return json(200, who.get("/aggregates/{id}/diff?from={from}&to={to}", artist, from, to))
                .get("changes");
    }

    private static JsonNode change(JsonNode changes, String pointer) {
        List<JsonNode> found = changes.valueStream()
                .filter(change -> change.get("pointer").asString().equals(pointer))
                .toList();
        assertThat(found).as(changes.toString()).hasSize(1);
        return found.getFirst();
    }
}
