package io.artistagent.standalone.pages;

import io.artistagent.demo.Artwork;
import io.artistagent.standalone.ApiClient;
import io.artistagent.standalone.ApiClient.Reply;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * An artist in the middle of a year, with published music, daily figures, matching artists and agreements in every state. All of it is
 * created through the API.
 */
final class SampleArtist {

    static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final Account owner;
    private final Person alma;
    private final ApiClient program;
    private final ApiClient others;
    private final UUID artist;
    private final List<UUID> releases = new ArrayList<>();
    private final List<UUID> tracks = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private final List<UUID> requests = new ArrayList<>();
    private final List<UUID> imports = new ArrayList<>();

    private SampleArtist(People audience, Screen screen, Account account, String stageName) {
        owner = account;
        alma = audience.stranger(screen).signUp(owner);
        program = audience.programOf(owner);
        Account manager = new Account(People.userName("lena"), "Lena", "Vogt");
        audience.stranger(Screen.DESK).signUp(manager);
        others = audience.programOf(manager);
        artist = OtherArtists.register(
                program, new OtherArtists.Someone(stageName, "CH", "indie pop", "dream pop", "PRODUCER", "REMIXER"));
    }

    static SampleArtist set(People audience, Screen screen, Account account, String stageName) {
        SampleArtist sampleArtist = new SampleArtist(audience, screen, account, stageName);
        sampleArtist.publishMusic();
        sampleArtist.publishProfile();
        sampleArtist.importFigures();
        sampleArtist.people.addAll(OtherArtists.of(sampleArtist.others));
        sampleArtist.exchangeRequests();
        return sampleArtist;
    }

    private void publishProfile() {
        String address = "/artists/" + artist;
        program.send(
                        "PATCH",
                        address,
                        "{\"bio\": \"Songs between two cities, written on night trains.\\nLive with a trio since spring.\", "
                                + "\"links\": [\"https://example.org/music\", \"https://example.com/live-dates\"]}",
                        "If-Match",
                        "*")
                .must(200);
        program.picture(address + "/picture", Artwork.portrait(4), "*").must(200);
        program.send("PUT", address + "/public-page", "{\"indexed\": false, \"figures\": true}", "If-Match", "*")
                .must(200);
    }

    private record Out(String title, String kind, LocalDate day, List<String> tracks) {}

    private void publishMusic() {
        List<Out> out = List.of(
                new Out(
                        "Slow Weather",
                        "ALBUM",
                        TODAY.minusMonths(8),
                        List.of(
                                "Slow Weather",
                                "Glass Harbour",
                                "Third Floor",
                                "Salt and Neon",
                                "Half a Map",
                                "Low Tide")),
                new Out(
                        "Paper Boats",
                        "EP",
                        TODAY.minusMonths(4),
                        List.of("Paper Boats", "Kites", "A Year of Sundays")),
                new Out("Night Drive", "SINGLE", TODAY.minusDays(19), List.of("Night Drive", "Night Drive (Acoustic)")),
                new Out("Lanterns", "SINGLE", TODAY.plusDays(33), List.of("Lanterns")));
        for (Out release : out) {
            UUID id = program.post("/artists/" + artist + "/releases", """
                    {"title": "%s", "kind": "%s", "releaseDate": "%s"}""".formatted(
                                    release.title(), release.kind(), release.day()))
                    .must(201)
                    .id();
            releases.add(id);
            if (!release.day().isAfter(TODAY)) {
                program.picture("/releases/" + id + "/cover", Artwork.cover(releases.size()), "\"0\"")
                        .must(200);
            }
            for (String title : release.tracks()) {
                tracks.add(addTrack(title, id, release.day().isAfter(TODAY)));
            }
        }
    }

    private UUID addTrack(String title, UUID release, boolean draft) {
        UUID id = program.post("/artists/" + artist + "/tracks", """
                {"title": "%s", "durationMs": %d, "genres": ["indie pop", "dream pop"], "language": "en", "explicit": false,
                 "releaseId": "%s", "credits": [{"artistId": "%s", "name": "Alma Voss", "role": "MAIN_ARTIST"},
                 {"name": "Jonas Weil", "role": "MIXING_ENGINEER"}]}""".formatted(
                                title, 150_000 + Math.abs(title.hashCode() % 110_000), release, artist))
                .must(201)
                .id();
        if (!draft) {
            program.act("/tracks/" + id + "/publish", 0).must(200);
        }
        return id;
    }

    private void importFigures() {
        Reply waiting = program.upload(
                "/artists/" + artist + "/imports",
                "alma-voss-audience-timeline-corrected.csv",
                "date,listeners,streams,followers\n%s,120,300,40\nyesterday,1,1,1\n%s,122,many,42\n"
                        .formatted(TODAY.minusDays(400), TODAY.minusDays(399))
                        .getBytes(StandardCharsets.UTF_8));
        UUID waits = waiting.must(202).id();
        SampleFigures sampleFigures = new SampleFigures(TODAY);
        for (int i = 0; i < tracks.size() - 1; i++) {
            importFile(
                    "track-%d-timeline.csv".formatted(i + 1),
                    sampleFigures.ofTrack(i),
                    "trackId",
                    tracks.get(i).toString());
        }
        importPlaylists(TODAY.minusDays(57), TODAY.minusDays(30));
        importPlaylists(TODAY.minusDays(29), TODAY.minusDays(2));
        importFile("alma-voss-audience-timeline.csv", sampleFigures.ofTheArtist());
        imports.add(waits);
    }

    private void importPlaylists(LocalDate from, LocalDate to) {
        importFile(
                "alma-voss-playlists-28day.csv",
                """
                title,author,listeners,streams,date_added
                "Slow Mornings, Late Trains",Case Curator,12408,18031,%1$s
                Fresh Indie Pop,Editorial Desk,9120,11877,%1$s
                Radio,n/a,4410,7306,-
                Songs for the long way home from somewhere by the sea,a person with a rather long name,310,902,%2$s
                Kitchen,Jonas,n/a,411,
                Kitchen,Mira,12,14,%2$s
                """.formatted(from.minusDays(40), from.minusDays(9)),
                "from",
                from.toString(),
                "to",
                to.toString());
    }

    private void importFile(String file, String content, String... fields) {
        UUID id = program.upload(
                        "/artists/" + artist + "/imports", file, content.getBytes(StandardCharsets.UTF_8), fields)
                .must(202)
                .id();
        imports.add(id);
        Awaitility.await(file)
                .until(() -> program.get("/imports/" + id)
                        .must(200)
                        .json()
                        .get("state")
                        .asString()
                        .equals("DONE"));
    }

    private void exchangeRequests() {
        UUID declined = toAlma(5, "SESSION", "Could you sing on two songs of ours?", null);
        program.act("/collaborations/" + declined + "/decline", 0).must(200);
        UUID agreed = toAlma(2, "PRODUCTION", "We would love to produce your next EP in our room by the sea.", 8);
        program.act("/collaborations/" + agreed + "/accept", 0).must(200);
        UUID going = toAlma(
                4, "REMIX", "An ambient take on Glass Harbour, twelve minutes long. Mostly tape, mostly slow.", 1);
        program.act("/collaborations/" + going + "/accept", 0).must(200);
        comment(program, going, artist, "Yes to twelve minutes. Stems are on their way.");
        comment(others, going, people.get(4), "They arrived, thank you. First sketch by Friday.");
        others.act("/collaborations/" + going + "/start", versionForOthers(going))
                .must(200);
        toAlma(1, "FEATURE", "There is a second voice missing on our new single. It is yours.", null);
        toAlma(3, "CO_WRITE", "I have a chorus and no verse, you have verses for days. Two sessions in January?", null);
        toAlma(
                0,
                "REMIX",
                "Night Drive keeps going round in my head. May I take it to the dance floor, before the year is over?",
                9);

        toOther(6, "MIX", "Would you mix Lanterns? It comes out in a month.", 11);
        UUID summer = toOther(7, "REMIX", "Paper Boats, but make it summer.", 6);
        others.act("/collaborations/" + summer + "/accept", 0).must(200);
    }

    private UUID toAlma(int who, String kind, String message, @Nullable Integer track) {
        return request(others, people.get(who), artist, kind, message, track);
    }

    private UUID toOther(int who, String kind, String message, int track) {
        return request(program, artist, people.get(who), kind, message, track);
    }

    private UUID request(ApiClient by, UUID from, UUID to, String kind, String message, @Nullable Integer track) {
        String about = track == null ? "" : "\"trackId\": \"%s\",".formatted(tracks.get(track));
        UUID id = by.post("/collaborations", """
                {"fromArtistId": "%s", "toArtistId": "%s", "kind": "%s", "message": "%s", %s
                 "splits": [{"artistId": "%s", "shareBasisPoints": 4000}, {"artistId": "%s", "shareBasisPoints": 6000}]}""".formatted(from, to, kind, message, about, from, to))
                .must(201)
                .id();
        requests.add(id);
        return id;
    }

    private static void comment(ApiClient by, UUID request, UUID as, String text) {
        by.post("/collaborations/" + request + "/comments", "{\"text\": \"%s\"}".formatted(text))
                .must(201);
    }

    private long versionForOthers(UUID request) {
        return others.get("/collaborations/" + request)
                .must(200)
                .json()
                .get("version")
                .asLong();
    }

    Account owner() {
        return owner;
    }

    Person alma() {
        return alma;
    }

    String artist() {
        return "/artists/" + artist;
    }

    String other(int number) {
        return "/artists/" + people.get(number);
    }

    String match() {
        String id = Awaitility.await("matches")
                .until(
                        () -> program.get(artist() + "/matches?limit=1")
                                .must(200)
                                .json()
                                .get("items"),
                        items -> !items.isEmpty())
                .get(0)
                .get("artistId")
                .asString();
        return artist() + "/matches/" + id;
    }

    /** Returns every page that Alma can open, by its name. */
    Map<String, String> pages() {
        return new OwnerPages(
                        artist(),
                        match(),
                        releases,
                        tracks,
                        imports,
                        people.stream().map(id -> "/artists/" + id).toList(),
                        requests)
                .all();
    }
}
