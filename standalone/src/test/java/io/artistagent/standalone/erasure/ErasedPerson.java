package io.artistagent.standalone.erasure;

import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import io.artistagent.standalone.PagesClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The person to be erased, who enters all kinds of personal data: through the API, on the pages and in invalid requests. */
final class ErasedPerson {

    static final String USER = "alma";

    private final Planted planted;
    private final ApiClient api;
    private final List<String> addresses = new ArrayList<>();
    private UUID artist;
    private UUID track;

    ErasedPerson(Planted planted, ApiClient api) {
        this.planted = planted;
        this.api = api;
    }

    /** The addresses at which the API could return this person's data. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    UUID artist() {
        return artist;
    }

    void register() {
        artist = api.post("/artists", profile("first")).must(201).id();
        String path = "/artists/" + artist;
        api.send("PATCH", path, profile("second"), "If-Match", "\"0\"").must(200);
        track = api.post(path + "/tracks", track("first")).must(201).id();
        api.send("PATCH", "/tracks/" + track, track("second"), "If-Match", "\"0\"")
                .must(200);
        api.act("/tracks/" + track + "/publish", 1).must(200);
        addresses.addAll(List.of(
                path,
                path + "/tracks",
                path + "/releases",
                path + "/stats?metric=streams",
                path + "/dashboard",
                path + "/songs",
                path + "/playlists",
                path + "/matches",
                path + "/blocks",
                path + "/imports",
                "/tracks/" + track,
                "/collaborations?artistId=" + artist,
                "/me/artists",
                "/me/imports",
                "/me/listening",
                "/artists?limit=100",
                "/artists?q=" + planted.word("stage name, first"),
                "/artists?q=" + planted.word("stage name, second")));
    }

    private String profile(String which) {
        return """
                {"stageName": "%s", "country": "CH", "genres": ["indie pop"], "lookingFor": ["PRODUCER"], "bio": "%s %s",
                 "links": ["https://%s.example/%s"], "contact": {"legalName": "%s Weber", "email": "%s@%s.example"}}""".formatted(
                        planted.name("stage name, " + which),
                        planted.name("bio, " + which),
                        "and so on, at length ".repeat(which.equals("first") ? 1 : 90),
                        planted.word("host of a link, " + which),
                        planted.word("path of a link, " + which),
                        planted.name("legal name, " + which),
                        planted.word("mail, " + which),
                        planted.word("host of a mail, " + which));
    }

    private String track(String which) {
        return """
                {"title": "A song", "durationMs": 200000, "genres": ["indie pop"], "explicit": false,
                 "credits": [{"artistId": "%s", "name": "%s", "role": "MAIN_ARTIST"}, {"name": "%s", "role": "PRODUCER"}]}""".formatted(artist, planted.name("credit, " + which), planted.name("other credit, " + which));
    }

    /** Sends a collaboration request, comments on it, and returns its id. */
    UUID collaborate(UUID other) {
        Reply request = api.post(
                        "/collaborations",
                        proposal(artist, other, planted.name("message")),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .must(201);
        String path = "/collaborations/" + request.id();
        api.post(path + "/comments", "{\"text\": \"%s\"}".formatted(planted.name("comment")))
                .must(201);
        addresses.add(path);
        return request.id();
    }

    static String proposal(UUID artist, UUID other, String message) {
        return """
                {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "REMIX", "message": "%3$s",
                 "splits": [{"artistId": "%1$s", "shareBasisPoints": 5000}, {"artistId": "%2$s", "shareBasisPoints": 5000}]}""".formatted(artist, other, message);
    }

    /** Imports files: one that is recorded, one that waits for a choice, one that is discarded, and figures and playlists. */
    void importFiles(int plays) {
        UUID recorded = upload("recorded", history("recorded", plays, ""));
        UUID waiting = upload(
                "waiting", history("waiting", plays, ", {\"ts\": \"%s\"}".formatted(planted.word("broken record"))));
        UUID discarded = upload("discarded", history("discarded", plays, ", {\"ts\": 5}"));
        api.act("/imports/" + discarded + "/discard", 0).must(200);
        UUID figures = api.upload(
                        "/artists/" + artist + "/imports",
                        planted.name("name of a file, figures") + ".csv",
                        "date,streams\n2026-10-01,5\n2026-10-02,%s\n"
                                .formatted(planted.word("broken cell"))
                                .getBytes(StandardCharsets.UTF_8),
                        "trackId",
                        track.toString())
                .must(202)
                .id();
        UUID playlists = api.upload(
                        "/artists/" + artist + "/imports",
                        planted.name("name of a file, playlists") + ".csv",
                        "title,author,streams,listeners\n%s,%s,20,10\n"
                                .formatted(planted.name("title of a playlist"), planted.name("author of a playlist"))
                                .getBytes(StandardCharsets.UTF_8),
                        "from",
                        "2026-10-01",
                        "to",
                        "2026-10-28")
                .must(202)
                .id();
        for (UUID each : List.of(recorded, waiting, discarded, figures, playlists)) {
            addresses.add("/imports/" + each);
        }
    }

    private UUID upload(String which, String content) {
        return api.upload(
                        "/me/imports",
                        planted.name("name of a file, " + which) + ".json",
                        content.getBytes(StandardCharsets.UTF_8))
                .must(202)
                .id();
    }

    private String history(String which, int plays, String more) {
        return IntStream.range(0, plays)
                .mapToObj(play -> """
                        {"ts": "2024-05-%02dT%02d:%02d:00Z", "ms_played": %d, "conn_country": "CH", "platform": "%s",
                         "username": "%s", "ip_addr": "%s", "user_agent_decrypted": "%s",
                         "master_metadata_track_name": "%s %d", "master_metadata_album_artist_name": "%s",
                         "master_metadata_album_album_name": "%s", "spotify_track_uri": null}""".formatted(
                                1 + play / 1440 % 28,
                                play / 60 % 24,
                                play % 60,
                                30_000 + play,
                                planted.word("device, " + which),
                                planted.word("name at the service, " + which),
                                planted.word("address of a device, " + which),
                                planted.word("program, " + which),
                                planted.name("title heard, " + which),
                                play,
                                planted.name("artist heard, " + which),
                                planted.name("album heard, " + which)))
                .collect(Collectors.joining(",\n", "[", more + "]"));
    }

    /** Sends requests that are refused, with their own planted words. */
    void makeMistakes(UUID other) {
        String word = planted.name("refused");
        String path = "/artists/" + artist;
        String tooLong = planted.word("refused, too long").repeat(20);
        api.post("/artists", profile("second").replace(planted.name("stage name, second"), tooLong))
                .must(400);
        api.post("/artists", "{\"stageName\": \"" + word).must(400);
        api.post("/artists", "{\"stageName\": {\"%s\": 1}}".formatted(word)).must(400);
        api.post("/artists", word).must(400);
        api.send("PATCH", path, "{\"bio\": \"%s\\u0000\"}".formatted(word), "If-Match", "\"2\"");
        api.send("PATCH", path, "{\"bio\": \"%s\"}".formatted(word), "If-Match", "\"77\"")
                .must(412);
        api.post(path + "/tracks", "{\"title\": \"x\", \"isrc\": \"%s\"}".formatted(word))
                .must(400);
        api.post("/collaborations", proposal(other, artist, word)).must(403);
        api.post(
                        "/collaborations",
                        proposal(artist, UUID.randomUUID(), word),
                        "Idempotency-Key",
                        planted.word("key of a request"))
                .must(404);
        api.get("/artists?q=" + word + "%00").must(400);
        api.get("/artists?cursor=" + word).must(400);
        api.get("/artists/" + word);
        api.get("/" + word);
        api.sendBytes("POST", "/artists", BodyPublishers.ofString("{}"), "Content-Type", word);
        api.upload("/me/imports", planted.name("refused file") + ".png", word.getBytes(StandardCharsets.UTF_8))
                .must(415);
        api.upload(
                "/me/imports",
                planted.name("refused file") + ".json",
                ("[{\"" + word).getBytes(StandardCharsets.UTF_8));
        api.upload(
                "/me/imports",
                planted.name("refused file") + ".zip",
                ("PK\u0003\u0004" + word).getBytes(StandardCharsets.UTF_8));
    }

    /** Enters an artist, invalid input and a comment on the pages. */
    void visitPages(URI site, UUID collaboration) throws IOException, InterruptedException {
        PagesClient pages = new PagesClient(site).signIn(USER, USER + "-demo");
        Map<String, String> form = Map.of(
                "stageName", planted.name("stage name, on a page"),
                "country", "CH",
                "genres", "indie pop",
                "bio", planted.name("bio, on a page"),
                "links", "https://%s.example/".formatted(planted.word("link, on a page")),
                "contact.legalName", planted.name("legal name, on a page"),
                "contact.email", planted.word("mail, on a page") + "@example.org");
        HttpResponse<String> made = pages.fill("/artists/new", "/artists", form);
        require(
                made.statusCode() == 200 && made.body().contains(planted.name("stage name, on a page")),
                "the page registered no artist: " + made.statusCode() + " " + made.uri());
        pages.fill(
                "/artists/new",
                "/artists",
                Map.of("stageName", planted.word("refused, on a page").repeat(20), "country", "CH"));
        HttpResponse<String> comment = pages.fill(
                "/collaborations/" + collaboration,
                "/collaborations/" + collaboration + "/comments",
                Map.of("text", planted.name("comment, on a page")));
        require(
                comment.body().contains(planted.name("comment, on a page")),
                "the page added no comment: " + comment.statusCode() + " " + comment.uri());
        pages.get("/artists?q=" + planted.word("searched for, on a page"));
        pages.get("/artists/" + artist + "/overview");
        pages.get("/me/imports");
    }

    /** Sends a form after the session has ended; it is kept in another session until the person returns. */
    void leaveAForm(URI site, UUID person) throws IOException, InterruptedException {
        String mark = UUID.nameUUIDFromBytes(person.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
        new PagesClient(site)
                .send(site.resolve("/artists"), Map.of("stageName", planted.name("left in a form"), "writer", mark));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
