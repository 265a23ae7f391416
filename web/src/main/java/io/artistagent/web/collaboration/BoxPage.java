package io.artistagent.web.collaboration;

import io.artistagent.web.api.Collaboration;
import io.artistagent.web.api.CollaborationStatus;
import io.artistagent.web.api.Page;
import io.artistagent.web.api.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inbox or the outbox of one artist. */
public record BoxPage(
        String artistId,
        String box,
        @Nullable CollaborationStatus status,
        Page<Collaboration> found,
        @Nullable Problem problem) {

    public boolean incoming() {
        return box.equals("incoming");
    }

    public List<CollaborationStatus> statuses() {
        return List.of(CollaborationStatus.values());
    }

    public String address(String box) {
        return "/artists/" + artistId + "/collaborations?box=" + box;
    }

    public String next() {
        return address(box) + (status == null ? "" : "&status=" + status) + "&cursor="
                + URLEncoder.encode(String.valueOf(found.nextCursor()), StandardCharsets.UTF_8);
    }
}
