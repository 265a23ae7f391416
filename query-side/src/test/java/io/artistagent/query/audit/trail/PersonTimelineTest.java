package io.artistagent.query.audit.trail;

import static io.artistagent.query.ApiClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.consent.LegitimateInterest;
import io.artistagent.domain.consent.LimitsId;
import io.artistagent.domain.consent.ProcessingObjected;
import io.artistagent.domain.consent.ProcessingRestricted;
import io.artistagent.domain.privacy.CaseId;
import io.artistagent.domain.privacy.IdentityConfirmed;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The timeline of a person has what is about them and what they did. */
class PersonTimelineTest extends TrailTestBase {

    @Test
    void the_timeline_of_a_person_has_the_events_about_and_by_them() {
        JsonNode first = apiClient.read("clara", "/audit/subjects/{id}/timeline?limit=2", zoe);
        JsonNode second = apiClient.read(
                "clara",
                "/audit/subjects/{id}/timeline?limit=2&cursor={c}",
                zoe,
                first.path("nextCursor").asString());

        assertThat(texts(first.path("items"), "type")).containsExactly("TrackAdded", "ArtistProfileChanged");
        assertThat(texts(second.path("items"), "type")).containsExactly("ArtistRegistered");
        assertThat(second.has("nextCursor")).isFalse();
        assertThat(texts(
                        apiClient
                                .read("clara", "/audit/subjects/{id}/timeline", manager)
                                .path("items"),
                        "type"))
                .containsExactly("ArtistRetired", "ArtistProfileChanged");
        assertThat(apiClient
                        .read("clara", "/audit/subjects/{id}/timeline", UUID.randomUUID())
                        .path("items"))
                .isEmpty();
    }

    @Test
    void events_that_name_a_person_without_their_data_are_about_them_and_looks_at_them_are_recorded() {
        LimitsId limits = new LimitsId(zoe);
        CaseId request = new CaseId(UUID.randomUUID());
        log.appendAt(NOON.plusSeconds(240), by(manager, "compliance-officer"), limits, new ProcessingRestricted(zoe));
        log.appendAt(
                NOON.plusSeconds(300),
                by(manager, "compliance-officer"),
                limits,
                new ProcessingObjected(zoe, LegitimateInterest.MATCHING));
        log.appendAt(
                NOON.plusSeconds(360), by(manager, "compliance-officer"), request, new IdentityConfirmed(request, zoe));
        log.settle();

        assertThat(texts(
                        apiClient
                                .read("clara", "/audit/events?order=oldest&subject={id}", zoe)
                                .path("items"),
                        "type"))
                .contains("ProcessingRestricted", "ProcessingObjected", "IdentityConfirmed");
        assertThat(texts(
                        apiClient
                                .read("clara", "/audit/subjects/{id}/timeline?limit=3", zoe)
                                .path("items"),
                        "type"))
                .containsExactly("IdentityConfirmed", "ProcessingObjected", "ProcessingRestricted");

        JsonNode objection = apiClient
                .read("clara", "/audit/events?type=ProcessingObjected&aggregate={id}", limits)
                .path("items")
                .get(0);
        assertThat(apiClient.getFor(
                        PURPOSE,
                        "clara",
                        "/audit/events/" + objection.path("eventId").asString()))
                .hasStatus(200);
        JsonNode look = apiClient
                .read("clara", "/audit/accesses?action=READ&limit=1&subject={id}", zoe)
                .path("items")
                .get(0);
        assertThat(look.path("resource").asString())
                .endsWith(objection.path("eventId").asString());
    }
}
