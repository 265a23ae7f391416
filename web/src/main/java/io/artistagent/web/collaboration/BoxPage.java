package io.artistagent.web.collaboration;

import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inbox or the outbox of one artist, or of all that the person has.
 *
 * @param waiting what waits for this artist, the oldest first; only where nothing is filtered out and at the beginning
 * @param found the others, the latest first
 */
public record BoxPage(
        @Nullable String artistId,
        String box,
        @Nullable CollaborationStatus status,
        List<Collaboration> waiting,
        Page<Collaboration> found,
        @Nullable Problem problem) {

    /** Nothing that waits is shown a second time among the rest. */
    static Page<Collaboration> others(Page<Collaboration> found) {
        return new Page<>(
                found.items().stream()
                        .filter(it -> it.status() != CollaborationStatus.PENDING)
                        .toList(),
                found.nextCursor());
    }

    static List<Collaboration> oldestFirst(List<Collaboration> found) {
        return found.stream()
                .sorted(Comparator.comparing(
                        Collaboration::requestedAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    public boolean empty() {
        return waiting.isEmpty() && found.items().isEmpty() && found.nextCursor() == null;
    }

    public boolean incoming() {
        return box.equals("incoming");
    }

    public List<CollaborationStatus> statuses() {
        return List.of(CollaborationStatus.values());
    }

    public boolean ofAll() {
        return artistId == null;
    }

    /** The artist on the other side. */
    public Collaboration.Party other(Collaboration one) {
        return artistId == null ? incoming() ? one.from() : one.to() : one.other(artistId);
    }

    /** The person's own artist. */
    public Collaboration.Party own(Collaboration one) {
        return other(one).equals(one.from()) ? one.to() : one.from();
    }

    public String path() {
        return artistId == null ? "/collaborations" : "/artists/" + artistId + "/collaborations";
    }

    public String address(String box) {
        return path() + "?box=" + box;
    }

    public String next() {
        return address(box) + (status == null ? "" : "&status=" + status) + "&cursor="
                + URLEncoder.encode(String.valueOf(found.nextCursor()), StandardCharsets.UTF_8);
    }
}
