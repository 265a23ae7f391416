package io.artistagent.query.collaboration;

import static io.artistagent.query.Samples.artistId;
import static io.artistagent.query.Samples.registered;
import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.splits;
import static io.artistagent.query.Samples.track;
import static io.artistagent.query.Samples.trackId;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackAdded;
import io.artistagent.domain.catalogue.TrackCorrected;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.catalogue.TrackWithdrawn;
import io.artistagent.domain.collaboration.CollaborationAccepted;
import io.artistagent.domain.collaboration.CollaborationCancelled;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationCompleted;
import io.artistagent.domain.collaboration.CollaborationDeclined;
import io.artistagent.domain.collaboration.CollaborationExpired;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationStarted;
import io.artistagent.domain.collaboration.CollaborationWithdrawn;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.query.QuerySideTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class CollaborationQueriesTest extends QuerySideTest {

    private final ArtistId almas = artistId();
    private final ArtistId brunos = artistId();

    @BeforeEach
    void alma_and_bruno_have_an_artist_each() {
        log.append(almas, registered(almas, apiClient.person("alma"), "Alma Rey", "indie pop"));
        log.append(brunos, registered(brunos, apiClient.person("bruno"), "Bruno", "electronica"))
                .settle();
    }

    @Test
    void a_request_is_in_the_outbox_of_one_artist_and_the_inbox_of_the_other() {
        CollaborationId id = request();
        log.settle();

        assertThat(ids(apiClient.read("alma", "/collaborations?box=outgoing&artistId={a}", almas)))
                .containsExactly(id.toString());
        assertThat(ids(apiClient.read("alma", "/collaborations?box=incoming&artistId={a}", almas)))
                .isEmpty();
        assertThat(ids(apiClient.read("bruno", "/collaborations?box=incoming&artistId={a}", brunos)))
                .containsExactly(id.toString());
        assertThat(ids(apiClient.read("bruno", "/collaborations?status=PENDING&limit=200")))
                .contains(id.toString());
        assertThat(ids(apiClient.read("bruno", "/collaborations?status=ACCEPTED&limit=200")))
                .doesNotContain(id.toString());
        assertThat(apiClient.get("alma", "/collaborations?artistId={a}", brunos))
                .hasStatus(403);
    }

    @Test
    void a_collaboration_shows_the_names_of_artists_and_track() {
        TrackId track = trackId();
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        log.append(track, track(track, almas, apiClient.person("alma"), "Nachtfahrt", null));
        log.append(id, requested(id, almas, brunos, apiClient.person("alma"), track))
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
    void a_later_title_is_not_revealed() {
        TrackId track = trackId();
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        TrackAdded added = track(track, almas, apiClient.person("alma"), "Nachtfahrt", null);
        log.append(track, added, new TrackPublished(track, almas));
        log.append(id, requested(id, almas, brunos, apiClient.person("alma"), track));
        log.append(
                        track,
                        new TrackWithdrawn(track, almas),
                        new TrackCorrected(
                                track,
                                almas,
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
                        .read("bruno", "/collaborations?box=incoming&artistId={a}", brunos)
                        .toString())
                .contains("Nachtfahrt")
                .doesNotContain("A secret");
    }

    @Test
    void collaborations_are_filtered_by_track() {
        TrackId track = trackId();
        CollaborationId about = new CollaborationId(UUID.randomUUID());
        request();
        log.append(about, requested(about, almas, brunos, apiClient.person("alma"), track))
                .settle();

        JsonNode found = apiClient
                .read("alma", "/collaborations?artistId={artist}&trackId={track}", almas, track)
                .get("items");
        assertThat(found.valueStream().map(item -> item.get("id").asString())).containsExactly(about.toString());
        assertThat(apiClient
                        .read("alma", "/collaborations?trackId={track}", trackId())
                        .get("items"))
                .isEmpty();
    }

    @Test
    void a_collaboration_shows_the_comments_of_both_sides_in_order() {
        CollaborationId id = request();
        log.append(
                        id,
                        new CollaborationCommented(
                                id,
                                new CommentId(UUID.randomUUID()),
                                brunos,
                                apiClient.person("bruno"),
                                Personal.of(new Message("Gladly."))),
                        new CollaborationCommented(
                                id,
                                new CommentId(UUID.randomUUID()),
                                almas,
                                apiClient.person("alma"),
                                Personal.of(new Message("Great."))))
                .settle();

        MvcTestResult answer = apiClient.get("alma", "/collaborations/{id}", id);
        assertThat(answer.getResponse().getHeader("ETag")).isEqualTo("\"2\"");
        JsonNode comments = apiClient.json(answer).get("comments");
        assertThat(comments.valueStream().map(comment -> comment.get("text").asString()))
                .containsExactly("Gladly.", "Great.");
        assertThat(comments.get(0).get("stageName").asString()).isEqualTo("Bruno");
    }

    @Test
    void a_long_conversation_can_be_paged_to_its_beginning() {
        CollaborationId id = request();
        for (int word = 1; word <= 205; word++) {
            log.append(
                    id,
                    new CollaborationCommented(
                            id,
                            new CommentId(UUID.randomUUID()),
                            brunos,
                            apiClient.person("bruno"),
                            Personal.of(new Message("Word " + word))));
        }
        log.settle();

        JsonNode shown = apiClient.read("alma", "/collaborations/{id}", id);
        assertThat(shown.get("comments")).hasSize(200);
        assertThat(shown.at("/comments/0/text").asString()).isEqualTo("Word 6");
        assertThat(shown.at("/comments/199/text").asString()).isEqualTo("Word 205");
        JsonNode earlier = apiClient.read(
                "alma",
                "/collaborations/{id}/comments?limit=3&cursor={cursor}",
                id,
                shown.get("earlierComments").asString());
        assertThat(texts(earlier)).containsExactly("Word 5", "Word 4", "Word 3");
        JsonNode first = apiClient.read(
                "alma",
                "/collaborations/{id}/comments?limit=3&cursor={cursor}",
                id,
                earlier.get("nextCursor").asString());
        assertThat(texts(first)).containsExactly("Word 2", "Word 1");
        assertThat(first.has("nextCursor")).isFalse();
        assertThat(texts(apiClient.read("bruno", "/collaborations/{id}/comments?limit=1", id)))
                .containsExactly("Word 205");
        assertThat(apiClient.get("alma", "/collaborations/{id}/comments?cursor=eA", id))
                .hasStatus(400);
        assertThat(apiClient.get("clara", "/collaborations/{id}/comments", id)).hasStatus(403);
    }

    private static List<String> texts(JsonNode comments) {
        return comments.get("items")
                .valueStream()
                .map(comment -> comment.get("text").asString())
                .toList();
    }

    @Test
    void every_state_is_shown() {
        CollaborationId completed = request();
        log.append(
                completed,
                new CollaborationAccepted(completed, brunos, splits(almas, brunos)),
                new CollaborationStarted(completed, almas),
                new CollaborationCompleted(completed, almas));
        CollaborationId cancelled = request();
        log.append(
                cancelled,
                new CollaborationAccepted(cancelled, brunos, splits(almas, brunos)),
                new CollaborationCancelled(cancelled, almas));
        CollaborationId declined = request();
        log.append(declined, new CollaborationDeclined(declined, brunos));
        CollaborationId withdrawn = request();
        log.append(withdrawn, new CollaborationWithdrawn(withdrawn, almas));
        CollaborationId expired = request();
        log.append(expired, new CollaborationExpired(expired)).settle();

        assertThat(status(completed)).isEqualTo("COMPLETED");
        assertThat(status(cancelled)).isEqualTo("CANCELLED");
        assertThat(status(declined)).isEqualTo("DECLINED");
        assertThat(status(withdrawn)).isEqualTo("WITHDRAWN");
        assertThat(status(expired)).isEqualTo("EXPIRED");
        assertThat(apiClient.read("alma", "/collaborations/{id}", completed).get("agreedSplits"))
                .hasSize(2);
    }

    @Test
    void each_side_sees_its_next_steps() {
        CollaborationId id = request();
        log.settle();
        assertThat(steps("alma", id)).containsExactly("WITHDRAW", "COMMENT");
        assertThat(steps("bruno", id)).containsExactly("ACCEPT", "DECLINE", "COMMENT");
        assertThat(apiClient
                        .read("bruno", "/collaborations?artistId={a}", brunos)
                        .at("/items/0/steps"))
                .extracting(JsonNode::asString)
                .containsExactly("ACCEPT", "DECLINE", "COMMENT");

        log.append(id, new CollaborationAccepted(id, brunos, splits(almas, brunos)))
                .settle();
        assertThat(steps("alma", id)).containsExactly("START", "CANCEL", "COMMENT");
        assertThat(steps("bruno", id)).containsExactly("START", "CANCEL", "COMMENT");

        log.append(id, new CollaborationCancelled(id, almas)).settle();
        assertThat(steps("alma", id)).isEmpty();
    }

    @Test
    void an_overdue_request_offers_no_steps_even_before_it_is_marked_expired() {
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        Instant expiry = Instant.parse("2026-01-01T00:00:00Z");
        log.append(id, requested(id, almas, brunos, apiClient.person("alma"), null, expiry))
                .settle();
        assertThat(status(id)).isEqualTo("PENDING");
        assertThat(steps("bruno", id)).isEmpty();
    }

    @Test
    void a_collaboration_is_hidden_from_everyone_else() {
        CollaborationId id = request();
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
        assertThat(apiClient
                        .json(answer)
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactly("box", "status");
    }

    private CollaborationId request() {
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        log.append(id, requested(id, almas, brunos, apiClient.person("alma"), null));
        return id;
    }

    private List<String> steps(String person, CollaborationId id) {
        return apiClient
                .read(person, "/collaborations/{id}", id)
                .get("steps")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private String status(CollaborationId id) {
        return apiClient.read("alma", "/collaborations/{id}", id).get("status").asString();
    }

    private static List<String> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
