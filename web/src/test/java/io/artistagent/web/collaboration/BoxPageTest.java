package io.artistagent.web.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.web.client.Page;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxPageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void the_oldest_request_comes_first() {
        assertThat(BoxPage.waiting(List.of(
                        request("new", CollaborationStatus.PENDING, 0),
                        request("old", CollaborationStatus.PENDING, 9))))
                .extracting(Collaboration::id)
                .containsExactly("old", "new");
    }

    @Test
    void pending_requests_are_removed_from_the_other_collaborations() {
        Page<Collaboration> others = BoxPage.others(new Page<>(
                List.of(
                        request("waits", CollaborationStatus.PENDING, 0),
                        request("over", CollaborationStatus.DECLINED, 1)),
                "next"));

        assertThat(others.items()).extracting(Collaboration::id).containsExactly("over");
        assertThat(others.nextCursor()).isEqualTo("next");
    }

    private static Collaboration request(String id, CollaborationStatus status, int daysAgo) {
        return new Collaboration(
                id,
                new Collaboration.Party("1", "Alma", null, false),
                new Collaboration.Party("2", "Bruno", null, false),
                CollaborationKind.REMIX,
                null,
                null,
                null,
                null,
                status,
                null,
                NOW.minusSeconds(daysAgo * 86_400L),
                null,
                null,
                null,
                null,
                0);
    }
}
