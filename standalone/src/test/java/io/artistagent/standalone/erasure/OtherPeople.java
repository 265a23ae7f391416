package io.artistagent.standalone.erasure;

import io.artistagent.standalone.ApiClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** All other people. They work with each other and with the person to be erased, and must not lose anything. */
final class OtherPeople {

    private record Page(String reader, String path) {}

    private final List<Page> pages = new ArrayList<>();
    private final ApiClient bruno;
    private final ApiClient lena;
    private final ApiClient olaf;
    private final UUID artist;
    private final UUID label;

    OtherPeople(Function<String, ApiClient> clients) {
        bruno = clients.apply("bruno");
        lena = clients.apply("lena");
        olaf = clients.apply("olaf");
        artist = register(bruno, "bruno", "Bruno of the river");
        label = register(lena, "lena", "Lena of the hills");
    }

    UUID artist() {
        return artist;
    }

    private UUID register(ApiClient who, String name, String stageName) {
        UUID id = who.post("/artists", """
                        {"stageName": "%s", "country": "DE", "genres": ["indie pop"], "bio": "A bio of %1$s", "lookingFor": ["SINGER"],
                         "links": ["https://example.org/%2$s"], "contact": {"legalName": "%1$s Meier", "email": "%2$s@example.net"}}""".formatted(stageName, name)).must(201).id();
        UUID track = who.track(id, "A song of " + stageName);
        who.act("/tracks/" + track + "/publish", 0).must(200);
        String path = "/artists/" + id;
        UUID figures = who.upload(
                        path + "/imports",
                        name + ".csv",
                        "date,streams\n2026-10-01,50\n2026-10-02,60\n".getBytes(StandardCharsets.UTF_8),
                        "trackId",
                        track.toString())
                .must(202)
                .id();
        UUID playlists = who.upload(
                        path + "/imports",
                        name + "-playlists.csv",
                        "title,author,streams\nFor %s,A friend,50\n"
                                .formatted(name)
                                .getBytes(StandardCharsets.UTF_8),
                        "from",
                        "2026-10-01",
                        "to",
                        "2026-10-28")
                .must(202)
                .id();
        List.of(
                        path,
                        path + "/tracks",
                        path + "/releases",
                        path + "/stats?metric=streams",
                        path + "/songs",
                        path + "/playlists",
                        path + "/blocks",
                        path + "/imports",
                        "/tracks/" + track,
                        "/imports/" + figures,
                        "/imports/" + playlists,
                        "/me/artists",
                        "/me/imports")
                .forEach(each -> pages.add(new Page(name, each)));
        return id;
    }

    /** Lets the others work with each other. */
    void work(int artists, int plays) {
        for (int i = 0; i < artists; i++) {
            pages.add(new Page("lena", "/artists/" + lena.artist("Artist %d of a label".formatted(i))));
        }
        String request = "/collaborations/"
                + bruno.post("/collaborations", ErasedPerson.proposal(artist, label, "Shall we, Lena?"))
                        .must(201)
                        .id();
        bruno.post(request + "/comments", "{\"text\": \"As soon as you can\"}").must(201);
        pages.add(new Page("bruno", request));
        pages.add(new Page("lena", request));
        StringBuilder heard = new StringBuilder();
        for (int play = 0; play < plays; play++) {
            heard.append(play == 0 ? "[" : ",")
                    .append("""
                    {"ts": "2024-05-%02dT%02d:%02d:00Z", "ms_played": %d, "master_metadata_track_name": "Nachtfahrt %d",
                     "master_metadata_album_artist_name": "Olaf", "master_metadata_album_album_name": "Nights"}""".formatted(1 + play / 1440 % 28, play / 60 % 24, play % 60, 40_000 + play, play));
        }
        UUID listened = olaf.upload("/me/imports", "olaf.json", (heard + "]").getBytes(StandardCharsets.UTF_8))
                .must(202)
                .id();
        pages.add(new Page("olaf", "/me/imports"));
        pages.add(new Page("olaf", "/me/listening"));
        pages.add(new Page("olaf", "/imports/" + listened));
    }

    /** Comments on a collaboration with the person to be erased. */
    void answer(UUID collaboration) {
        bruno.post("/collaborations/" + collaboration + "/comments", "{\"text\": \"Gladly, says Bruno\"}")
                .must(201);
    }

    /** Returns everything that the others can read of their own, and their comments to the erased person. */
    Map<String, String> read(Function<String, ApiClient> clients, UUID collaboration) {
        Map<String, ApiClient> readers = new LinkedHashMap<>();
        Map<String, String> answers = new LinkedHashMap<>();
        for (Page page : pages) {
            ApiClient reader = readers.computeIfAbsent(page.reader(), clients);
            answers.put(
                    page.reader() + " " + page.path(),
                    reader.get(page.path()).must(200).body());
        }
        JsonNode shared = readers.get("bruno")
                .get("/collaborations/" + collaboration)
                .must(200)
                .json();
        for (JsonNode comment : shared.path("comments")) {
            if (comment.path("artistId").asString().equals(artist.toString())) {
                answers.put("bruno's comment " + comment.path("id").asString(), comment.toString());
            }
        }
        return answers;
    }
}
