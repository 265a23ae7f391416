package io.artistagent.web.collaboration;

import io.artistagent.web.client.Page;
import io.artistagent.web.client.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The inbox or outbox of one artist, or of all the person's artists.
 *
 * @param waiting requests that can be accepted, oldest first; only on the first page of an unfiltered inbox
 * @param found the other collaborations, newest first
 */
public record BoxPage(
        @Nullable String artistId,
        String box,
        @Nullable CollaborationStatus status,
        List<Collaboration> waiting,
        Page<Collaboration> found,
        @Nullable Problem problem) {

    /** Removes the requests that wait for an answer, which are listed separately. */
    static Page<Collaboration> others(Page<Collaboration> found) {
        return new Page<>(
                found.items().stream().filter(it -> !it.awaitsAnswer()).toList(), found.nextCursor());
    }

    /** Returns the requests that wait for an answer, oldest first. */
    static List<Collaboration> waiting(List<Collaboration> pending) {
        return pending.stream()
                .filter(Collaboration::awaitsAnswer)
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

    /** Returns the artist on the other side. */
    public Collaboration.Party other(Collaboration one) {
        return artistId == null ? incoming() ? one.from() : one.to() : one.other(artistId);
    }

    /** Returns the person's own artist. */
    public Collaboration.Party own(Collaboration one) {
        return other(one).equals(one.from()) ? one.to() : one.from();
    }

    /** Returns the retired artists that a row names. The whole page is about its own artist, so rows name only others. */
    public List<Collaboration.Party> retired(Collaboration one) {
        return one.retired().stream()
                .filter(party -> !party.id().equals(artistId))
                .toList();
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
