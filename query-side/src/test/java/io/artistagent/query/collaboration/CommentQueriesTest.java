package io.artistagent.query.collaboration;

import static io.artistagent.query.ApiClient.texts;
import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.Personal;
import io.artistagent.domain.collaboration.CollaborationCommented;
import io.artistagent.domain.collaboration.CollaborationId;
import io.artistagent.domain.collaboration.CommentId;
import io.artistagent.domain.collaboration.Message;
import io.artistagent.query.QuerySideTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The comments of a collaboration, page by page. */
class CommentQueriesTest extends QuerySideTest {

    private AlmaAndBruno artists;

    @BeforeEach
    void alma_and_bruno_have_an_artist_each() {
        artists = new AlmaAndBruno(log, apiClient);
        log.settle();
    }

    @Test
    void a_collaboration_shows_the_comments_of_both_sides_in_order() {
        CollaborationId id = artists.request();
        log.append(
                        id,
                        new CollaborationCommented(
                                id,
                                new CommentId(UUID.randomUUID()),
                                artists.brunos,
                                apiClient.person("bruno"),
                                Personal.of(new Message("Gladly."))),
                        new CollaborationCommented(
                                id,
                                new CommentId(UUID.randomUUID()),
                                artists.almas,
                                apiClient.person("alma"),
                                Personal.of(new Message("Great."))))
                .settle();

        MvcTestResult answer = apiClient.get("alma", "/collaborations/{id}", id);
        assertThat(answer.getResponse().getHeader("ETag")).isEqualTo("\"2\"");
        JsonNode comments = apiClient.json(answer).get("comments");
        assertThat(texts(comments, "text")).containsExactly("Gladly.", "Great.");
        assertThat(comments.get(0).get("stageName").asString()).isEqualTo("Bruno");
    }

    @Test
    void a_long_conversation_can_be_paged_to_its_beginning() {
        CollaborationId id = artists.request();
        for (int word = 1; word <= 205; word++) {
            log.append(
                    id,
                    new CollaborationCommented(
                            id,
                            new CommentId(UUID.randomUUID()),
                            artists.brunos,
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
        assertThat(words(earlier)).containsExactly("Word 5", "Word 4", "Word 3");
        JsonNode first = apiClient.read(
                "alma",
                "/collaborations/{id}/comments?limit=3&cursor={cursor}",
                id,
                earlier.get("nextCursor").asString());
        assertThat(words(first)).containsExactly("Word 2", "Word 1");
        assertThat(first.has("nextCursor")).isFalse();
        assertThat(words(apiClient.read("bruno", "/collaborations/{id}/comments?limit=1", id)))
                .containsExactly("Word 205");
        assertThat(apiClient.get("alma", "/collaborations/{id}/comments?cursor=eA", id))
                .hasStatus(400);
        assertThat(apiClient.get("clara", "/collaborations/{id}/comments", id)).hasStatus(403);
    }

    private static List<String> words(JsonNode comments) {
        return texts(comments.get("items"), "text");
    }
}
