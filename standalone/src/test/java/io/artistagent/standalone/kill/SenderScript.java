package io.artistagent.standalone.kill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The commands of one sender, repeated in rounds: two artists of two people, their tracks, and collaborations between them. */
final class SenderScript {

    private final int sender;
    private final String one;
    private final String other;
    private final AtomicInteger numbers;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, Long> versions = new HashMap<>();
    private int round;
    private int step;
    private String subject = "";

    SenderScript(int sender, String one, String other, AtomicInteger numbers) {
        this.sender = sender;
        this.one = one;
        this.other = other;
        this.numbers = numbers;
    }

    SentCommand next() {
        List<Supplier<SentCommand>> steps = steps();
        if (step == steps.size()) {
            step = 0;
            round++;
        }
        return steps.get(step++).get();
    }

    /** Remembers the id and version from the response to the last command. */
    void acknowledged(SentCommand sentCommand, String id) {
        if (sentCommand.target() == null) {
            ids.put(subject, id);
        }
        versions.put(subject, sentCommand.version());
    }

    private List<Supplier<SentCommand>> steps() {
        return List.of(
                () -> artist("a", one),
                () -> patch("a", one, "/artists/", Map.of("bio", text("Bio")), "ArtistProfileChanged"),
                () -> artist("b", other),
                () -> create("release", one, "/artists/" + ids.get("a") + "/releases", release(), "ReleaseAdded"),
                () -> track("t1"),
                () -> track("t2"),
                () -> change("t1", one, "/tracks/", "/publish", "TrackPublished"),
                () -> patch("t2", one, "/tracks/", Map.of("title", text("Corrected")), "TrackCorrected"),
                () -> request("c1", one, "a", "b", "t2"),
                () -> comment("c1", one),
                () -> change("c1", other, "/collaborations/", "/accept", "CollaborationAccepted"),
                () -> change("c1", one, "/collaborations/", "/start", "CollaborationStarted"),
                () -> comment("c1", other),
                () -> request("c2", other, "b", "a", "t1"),
                () -> change("c2", one, "/collaborations/", "/decline", "CollaborationDeclined"),
                () -> change("c1", other, "/collaborations/", "/complete", "CollaborationCompleted"),
                () -> request("c3", one, "a", "b", "t2"),
                () -> change("c3", one, "/collaborations/", "/withdraw", "CollaborationWithdrawn"),
                () -> request("c4", other, "b", "a", "t1"),
                () -> change("t1", one, "/tracks/", "/withdraw", "TrackWithdrawn"));
    }

    private SentCommand artist(String name, String person) {
        return create(
                name,
                person,
                "/artists",
                Map.of(
                        "stageName", text("Artist"),
                        "country", "CH",
                        "genres", List.of("indie pop", "techno"),
                        "links", List.of("https://example.org/" + sender),
                        "lookingFor", List.of("PRODUCER"),
                        "contact", Map.of("legalName", text("Person"), "email", "someone@example.org")),
                "ArtistRegistered");
    }

    private Map<String, Object> release() {
        return Map.of("title", text("Release"), "kind", "EP", "releaseDate", "2026-10-02");
    }

    private SentCommand track(String name) {
        int number = numbers.get();
        Map<String, Object> body = Map.of(
                "title", text("Track"),
                "isrc", "ZZ0%02d26%05d".formatted(sender, 1 + number % 100_000),
                "durationMs", 180_000 + number,
                "genres", List.of("techno"),
                "language", "de",
                "explicit", false,
                "releaseId", ids.get("release"),
                "credits", List.of(Map.of("artistId", ids.get("a"), "name", text("Name"), "role", "MAIN_ARTIST")));
        return create(name, one, "/artists/" + ids.get("a") + "/tracks", body, "TrackAdded");
    }

    private SentCommand request(String name, String person, String from, String to, String track) {
        Map<String, Object> body = Map.of(
                "fromArtistId", ids.get(from),
                "toArtistId", ids.get(to),
                "kind", "REMIX",
                "message", text("Message"),
                "trackId", ids.get(track),
                "splits",
                        List.of(
                                Map.of("artistId", ids.get(from), "shareBasisPoints", 6_000),
                                Map.of("artistId", ids.get(to), "shareBasisPoints", 4_000)));
        return create(name, person, "/collaborations", body, "CollaborationRequested");
    }

    private SentCommand comment(String name, String person) {
        subject = name;
        String path = "/collaborations/" + ids.get(name) + "/comments";
        return order(
                person, "POST", path, Map.of("text", text("Comment")), ids.get(name), false, "CollaborationCommented");
    }

    private SentCommand create(String name, String person, String path, Object body, String event) {
        subject = name;
        return new SentCommand(numbers.incrementAndGet(), person, "POST", path, body, null, 0, false, event);
    }

    private SentCommand change(String name, String person, String before, String after, String event) {
        subject = name;
        return order(person, "POST", before + ids.get(name) + after, null, ids.get(name), true, event);
    }

    private SentCommand patch(String name, String person, String before, Object body, String event) {
        subject = name;
        return order(person, "PATCH", before + ids.get(name), body, ids.get(name), true, event);
    }

    private SentCommand order(
            String person, String method, String path, Object body, String target, boolean ifMatch, String event) {
        long version = versions.get(subject) + 1;
        return new SentCommand(numbers.incrementAndGet(), person, method, path, body, target, version, ifMatch, event);
    }

    private String text(String what) {
        return what + " of " + sender + " in round " + round + " at " + step;
    }
}
