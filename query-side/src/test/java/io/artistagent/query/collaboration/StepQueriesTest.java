package io.artistagent.query.collaboration;

import static io.artistagent.query.Samples.requested;
import static io.artistagent.query.Samples.splits;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.collaboration.CollaborationAccepted;
import io.artistagent.domain.collaboration.CollaborationCancelled;
import io.artistagent.domain.collaboration.CollaborationCompleted;
import io.artistagent.domain.collaboration.CollaborationDeclined;
import io.artistagent.domain.collaboration.CollaborationExpired;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CollaborationStarted;
import io.artistagent.domain.collaboration.CollaborationWithdrawn;
import io.artistagent.query.QuerySideTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The states of a collaboration, and the steps that each side can take next. */
class StepQueriesTest extends QuerySideTest {

    private AlmaAndBruno artists;

    @BeforeEach
    void alma_and_bruno_have_an_artist_each() {
        artists = new AlmaAndBruno(log, apiClient);
        log.settle();
    }

    @Test
    void every_state_is_shown() {
        CollaborationId completed = artists.request();
        log.append(
                completed,
                new CollaborationAccepted(completed, artists.brunos, splits(artists.almas, artists.brunos)),
                new CollaborationStarted(completed, artists.almas),
                new CollaborationCompleted(completed, artists.almas));
        CollaborationId cancelled = artists.request();
        log.append(
                cancelled,
                new CollaborationAccepted(cancelled, artists.brunos, splits(artists.almas, artists.brunos)),
                new CollaborationCancelled(cancelled, artists.almas));
        CollaborationId declined = artists.request();
        log.append(declined, new CollaborationDeclined(declined, artists.brunos));
        CollaborationId withdrawn = artists.request();
        log.append(withdrawn, new CollaborationWithdrawn(withdrawn, artists.almas));
        CollaborationId expired = artists.request();
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
        CollaborationId id = artists.request();
        log.settle();
        assertThat(steps("alma", id)).containsExactly("WITHDRAW", "COMMENT");
        assertThat(steps("bruno", id)).containsExactly("ACCEPT", "DECLINE", "COMMENT");
        assertThat(apiClient
                        .read("bruno", "/collaborations?artistId={a}", artists.brunos)
                        .at("/items/0/steps"))
                .extracting(JsonNode::asString)
                .containsExactly("ACCEPT", "DECLINE", "COMMENT");

        log.append(id, new CollaborationAccepted(id, artists.brunos, splits(artists.almas, artists.brunos)))
                .settle();
        assertThat(steps("alma", id)).containsExactly("START", "CANCEL", "COMMENT");
        assertThat(steps("bruno", id)).containsExactly("START", "CANCEL", "COMMENT");

        log.append(id, new CollaborationCancelled(id, artists.almas)).settle();
        assertThat(steps("alma", id)).isEmpty();
    }

    @Test
    void an_overdue_request_offers_no_steps_even_before_it_is_marked_expired() {
        CollaborationId id = new CollaborationId(UUID.randomUUID());
        Instant expiry = Instant.parse("2026-01-01T00:00:00Z");
        log.append(id, requested(id, artists.almas, artists.brunos, apiClient.person("alma"), null, expiry))
                .settle();
        assertThat(status(id)).isEqualTo("PENDING");
        assertThat(steps("bruno", id)).isEmpty();
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
}
