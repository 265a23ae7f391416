package io.artistagent.query.collaboration;

import static io.artistagent.query.ApiClient.texts;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.ArtistRetired;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackAdded;
import io.artistagent.domain.catalogue.TrackCorrected;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.catalogue.TrackWithdrawn;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.query.QuerySideTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class CollaborationQueriesTest extends QuerySideTest {

    private AlmaAndBruno artists;

    @BeforeEach
    void alma_and_bruno_have_an_artist_each() {
        artists = new AlmaAndBruno(log, apiClient);
        log.settle();
    }

    @Test
    void a_request_is_in_the_outbox_of_one_artist_and_the_inbox_of_the_other() {
        CollaborationId id = artists.request();
        log.settle();

        assertThat(ids(apiClient.read("alma", "/collaborations?box=outgoing&artistId={a}", artists.almas)))
                .containsExactly(id.toString());
        assertThat(ids(apiClient.read("alma", "/collaborations?box=incoming&artistId={a}", artists.almas)))
                .isEmpty();
        assertThat(ids(apiClient.read("bruno", "/collaborations?box=incoming&artistId={a}", artists.brunos)))
                .containsExactly(id.toString());
        assertThat(ids(apiClient.read("bruno", "/collaborations?status=PENDING&limit=200")))
                .contains(id.toString());
        assertThat(ids(apiClient.read("bruno", "/collaborations?status=ACCEPTED&limit=200")))
                .doesNotContain(id.toString());
        assertThat(apiClient.get("alma", "/collaborations?artistId={a}", artists.brunos))
                .hasStatus(403);
    }

    @Test
    void a_collaboration_shows_the_names_of_artists_and_track() {
        TrackId track = trackId();
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        log.append(track, track(track, artists.almas, apiClient.person("alma"), "Nachtfahrt", null));
        log.append(id, requested(id, artists.almas, artists.brunos, apiClient.person("alma"), track))
                .settle();

        JsonNode seen = apiClient.read("bruno", "/collaborations/{id}", id);
        assertThat(seen.at("/from/stageName").asString()).isEqualTo("Alma Rey");
        assertThat(seen.at("/to/stageName").asString()).isEqualTo("Bruno");
        assertThat(seen.at("/track/title").asString()).isEqualTo("Nachtfahrt");
        assertThat(seen.get("message").asString()).isEqualTo("A remix?");
        assertThat(seen.at("/splits/0/stageName").asString()).isEqualTo("Alma Rey");
        assertThat(seen.at("/splits/0/shareBasisPoints").asInt()).isEqualTo(6_000);
        assertThat(seen.get("expiresAt").asString()).isEqualTo("2100-01-01T00:00:00Z");
        assertThat(seen.has("agreedSplits")).isFalse();
        assertThat(seen.toString()).doesNotContain(apiClient.person("alma").toString());
    }

    @Test
    void lists_say_which_artist_has_retired() {
        CollaborationId id = artists.request();
        log.append(artists.brunos, new ArtistRetired(artists.brunos)).settle();

        JsonNode listed = apiClient
                .read("alma", "/collaborations?artistId={a}", artists.almas)
                .at("/items/0");
        assertThat(listed.at("/from/retired").asBoolean(true)).isFalse();
        assertThat(listed.at("/to/retired").asBoolean()).isTrue();
        assertThat(apiClient
                        .read("alma", "/collaborations/{id}", id)
                        .at("/to/retired")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void steps_that_need_two_active_artists_are_not_offered_once_one_has_retired() {
        CollaborationId id = artists.request();
        log.append(artists.almas, new ArtistRetired(artists.almas)).settle();

        assertThat(apiClient.read("bruno", "/collaborations/{id}", id).get("steps"))
                .extracting(JsonNode::asString)
                .containsExactly("DECLINE", "COMMENT");
        assertThat(apiClient
                        .read("bruno", "/collaborations?artistId={a}", artists.brunos)
                        .at("/items/0/steps"))
                .extracting(JsonNode::asString)
                .containsExactly("DECLINE", "COMMENT");
    }

    @Test
    void a_later_title_is_not_revealed() {
        TrackId track = trackId();
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        TrackAdded added = track(track, artists.almas, apiClient.person("alma"), "Nachtfahrt", null);
        log.append(track, added, new TrackPublished(track, artists.almas));
        log.append(id, requested(id, artists.almas, artists.brunos, apiClient.person("alma"), track));
        log.append(
                        track,
                        new TrackWithdrawn(track, artists.almas),
                        new TrackCorrected(
                                track,
                                artists.almas,
                                apiClient.person("alma"),
                                new Title("A secret"),
                                added.isrc(),
                                added.iswc(),
                                added.durationMs(),
                                added.genres(),
                                added.language(),
                                added.explicit(),
                                added.releaseIds(),
                                added.credits()))
                .settle();

        assertThat(apiClient
                        .read("bruno", "/collaborations/{id}", id)
                        .at("/track/title")
                        .asString())
                .isEqualTo("Nachtfahrt");
        assertThat(apiClient
                        .read("bruno", "/collaborations?box=incoming&artistId={a}", artists.brunos)
                        .toString())
                .contains("Nachtfahrt")
                .doesNotContain("A secret");
    }

    @Test
    void collaborations_are_filtered_by_track() {
        TrackId track = trackId();
        CollaborationId about = new CollaborationId(UUID.randomUUID());
        artists.request();
        log.append(about, requested(about, artists.almas, artists.brunos, apiClient.person("alma"), track))
                .settle();

        JsonNode found = apiClient
                .read("alma", "/collaborations?artistId={artist}&trackId={track}", artists.almas, track)
                .get("items");
        assertThat(texts(found, "id")).containsExactly(about.toString());
        assertThat(apiClient
                        .read("alma", "/collaborations?trackId={track}", trackId())
                        .get("items"))
                .isEmpty();
    }

    @Test
    void a_collaboration_is_hidden_from_everyone_else() {
        CollaborationId id = artists.request();
        log.settle();
        assertThat(apiClient.get("lena", "/collaborations/{id}", id)).hasStatus(404);
        assertThat(apiClient.get("olaf", "/collaborations/{id}", id)).hasStatus(403);
        assertThat(ids(apiClient.read("lena", "/collaborations?limit=200"))).doesNotContain(id.toString());
        assertThat(apiClient.get("alma", "/collaborations/{id}", UUID.randomUUID()))
                .hasStatus(404);
    }

    @Test
    void an_unknown_box_and_status_are_reported() {
        MvcTestResult answer = apiClient.get("alma", "/collaborations?box=spam&status=LOST");
        assertThat(answer).hasStatus(400);
        assertThat(texts(apiClient.json(answer).get("errors"), "pointer")).containsExactly("box", "status");
    }

    private static List<String> ids(JsonNode page) {
        return texts(page.get("items"), "id");
    }
}
