package io.artistagent.standalone.api;

import io.artistagent.standalone.ApiClient;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Alma's resources, created when the path of a request names them. Every request that changes something gets a new resource. */
final class OwnedResources {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final AtomicInteger FILES = new AtomicInteger();

    private final ApiClient alma;
    private final ApiClient bruno;
    private final ApiClient clara;
    private final UUID artist;
    private final UUID second;
    private final UUID other;
    private @Nullable UUID shown;
    private @Nullable UUID shownRelease;

    OwnedResources(ApiClient alma, ApiClient bruno, ApiClient clara) {
        this.alma = alma;
        this.bruno = bruno;
        this.clara = clara;
        this.artist = alma.artist("Alma of the table");
        this.second = alma.artist("Alma's second of the table");
        this.other = bruno.artist("Bruno of the table");
    }

    /** Replaces the variables of a path with the ids of resources. */
    String fill(String path) {
        boolean retires = path.endsWith("/retire");
        return NAME.matcher(path)
                .replaceAll(name -> Matcher.quoteReplacement(
                        (retires ? alma.artist("Alma retires") : made(name.group(1))).toString()));
    }

    /** Returns the version of a new resource of this path. */
    static int version(String path) {
        if (path.contains("{publishedId}") || path.contains("{acceptedId}") || path.contains("{confirmedId}")) {
            return 1;
        }
        return path.contains("{startedId}") || path.contains("{grantedId}") ? 2 : 0;
    }

    /** Returns the consistency token with which a query includes all created resources. */
    String lastWrite() {
        return alma.lastWrite();
    }

    String versionOfTheArtist() {
        return alma.get("/artists/" + artist).must(200).header("ETag");
    }

    private Object made(String name) {
        return switch (name) {
            case "size" -> 64;
            case "pairId" -> artist + "_" + other;
            case "picturedId", "publicId" -> publicArtist();
            case "closedId" -> second;
            case "coveredId", "publicReleaseId" -> publicRelease();
            case "artistId" -> artist;
            case "interest" -> "matching";
            case "purpose" -> "figures-rank-my-matches";
            case "otherArtistId" -> other;
            case "releaseId" -> release("2026-01-02");
            case "futureId" -> release("2099-01-02");
            case "draftId" -> alma.track(artist, "A draft");
            case "publishedId" -> published();
            case "pendingId" -> SampleResources.request(alma, artist, second);
            case "acceptedId" -> accepted();
            case "startedId" -> started();
            case "waitingId" -> SampleResources.waitingImport(alma, artist, alma.track(artist, "Imported"));
            case "erasedId" -> SampleResources.erased(clara);
            case "matchId" -> match();
            case "eventId" -> SampleResources.event(clara);
            case "level" -> 0;
            case "number" -> "000.p/1";
            case "rebuiltName" -> "collaborations";
            case "fileName" -> "manifest.json";
            case "deadLetterId" -> "artists@1:1";
            case "unknownId", "personId" -> UUID.randomUUID();
            case "requestId" -> ownRequest();
            case "caseId" -> seenByAlma(SampleResources.openCase(clara));
            case "confirmedId" -> confirmed();
            case "grantedId" -> granted();
            case "heldId" -> held();
            case "breachId" ->
                seenByAlma(clara.post("/audit/breaches", SampleResources.newBreach())
                        .must(201)
                        .id());
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Only the client that has written last knows how far a query must look. */
    private UUID seenByAlma(UUID id) {
        alma.after(clara);
        return id;
    }

    /** Returns a new request of Alma's. A person can have only one open request of a type, so she withdraws the last one first. */
    private UUID ownRequest() {
        alma.get("/me/requests")
                .must(200)
                .json()
                .path("items")
                .valueStream()
                .filter(it -> it.path("type").asString().equals("RECTIFICATION"))
                .filter(it -> it.path("state").asString().equals("RECEIVED"))
                .forEach(it -> alma.send(
                                "POST", "/me/requests/" + it.path("id").asString() + "/withdraw", null, "If-Match", "*")
                        .must(200));
        return alma.post("/me/requests", "{\"type\": \"RECTIFICATION\"}")
                .must(202)
                .id();
    }

    private UUID confirmed() {
        UUID id = SampleResources.openCase(clara);
        clara.act("/audit/cases/" + id + "/confirm-identity", 0).must(200);
        return id;
    }

    /** Returns a granted correction: whatever else is granted, the system carries out. */
    private UUID granted() {
        UUID id = clara.post(
                        "/audit/cases",
                        "{\"type\": \"RECTIFICATION\", \"subject\": \"%s\"}".formatted(UUID.randomUUID()))
                .must(201)
                .id();
        clara.act("/audit/cases/" + id + "/confirm-identity", 0).must(200);
        clara.post(
                        "/audit/cases/" + id + "/decide",
                        "{\"decision\": \"GRANT\", \"reason\": \"It is so.\"}",
                        "If-Match",
                        "\"1\"")
                .must(200);
        return id;
    }

    private UUID held() {
        UUID person = UUID.randomUUID();
        clara.send("PUT", "/audit/legal-holds/" + person, "{\"reason\": \"It is so.\"}")
                .must(204);
        return seenByAlma(person);
    }

    /** Returns an artist with a picture and a public page. */
    private UUID publicArtist() {
        if (shown == null) {
            shown = alma.artist("Alma for everybody");
            alma.picture("/artists/" + shown + "/picture", picture(), "\"0\"").must(200);
            alma.send(
                            "PUT",
                            "/artists/" + shown + "/public-page",
                            "{\"indexed\": false, \"figures\": true}",
                            "If-Match",
                            "\"1\"")
                    .must(200);
            shownRelease = releaseOf(shown, "2026-01-02");
            alma.picture("/releases/" + shownRelease + "/cover", picture(), "\"0\"")
                    .must(200);
            UUID track = alma.post("/artists/" + shown + "/tracks", """
                            {"title": "A song", "durationMs": 200000, "genres": ["folk"], "explicit": false, "releaseId": "%s"}""".formatted(shownRelease))
                    .must(201)
                    .id();
            alma.act("/tracks/" + track + "/publish", 0).must(200);
        }
        return shown;
    }

    private UUID publicRelease() {
        publicArtist();
        return Objects.requireNonNull(shownRelease);
    }

    static byte[] picture() {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private UUID release(String day) {
        return releaseOf(artist, day);
    }

    private UUID releaseOf(UUID artist, String day) {
        return alma.post(
                        "/artists/" + artist + "/releases",
                        "{\"title\": \"A release\", \"kind\": \"EP\", \"releaseDate\": \"%s\"}".formatted(day))
                .must(201)
                .id();
    }

    private UUID published() {
        UUID track = alma.track(artist, "A song");
        alma.act("/tracks/" + track + "/publish", 0).must(200);
        return track;
    }

    private UUID accepted() {
        UUID request = SampleResources.request(alma, artist, second);
        alma.act("/collaborations/" + request + "/accept", 0).must(200);
        return request;
    }

    private UUID started() {
        UUID request = accepted();
        alma.act("/collaborations/" + request + "/start", 1).must(200);
        return request;
    }

    /** Earlier rows of the table ask the other artist for a collaboration and dismiss the match, so this one is new. */
    private UUID match() {
        bruno.artist("Bruno who fits");
        return UUID.fromString(alma.after(bruno)
                .get("/artists/" + artist + "/matches")
                .must(200)
                .json()
                .at("/items/0/artistId")
                .asString());
    }

    /** Returns a valid body for the request, or null if it has none. */
    String body(String method, String path) {
        return switch (method + " " + path) {
            case "POST /artists" ->
                "{\"stageName\": \"Anybody\", \"country\": \"CH\", \"genres\": [\"folk\"], \"lookingFor\": [\"SINGER\"]}";
            case "PATCH /artists/{artistId}" -> "{\"bio\": \"Songs\"}";
            case "POST /artists/{artistId}/releases" ->
                "{\"title\": \"A release\", \"kind\": \"EP\", \"releaseDate\": \"2026-01-02\"}";
            case "PATCH /releases/{releaseId}", "PATCH /tracks/{draftId}" -> "{\"title\": \"Corrected\"}";
            case "POST /artists/{artistId}/tracks" ->
                "{\"title\": \"A track\", \"durationMs\": 200000, \"genres\": [\"folk\"], \"explicit\": false}";
            case "POST /collaborations" -> SampleResources.proposal(artist, other);
            case "PUT /artists/{artistId}/public-page" -> "{\"indexed\": true}";
            case "POST /matches/{pairId}/feedback" -> "{\"verdict\": \"NOT_FOR_ME\"}";
            case "PUT /me/consents/{purpose}" -> "{\"textVersion\": \"1\"}";
            case "POST /me/requests" -> "{\"type\": \"OBJECTION\"}";
            case "POST /audit/cases" -> SampleResources.newCase();
            case "POST /audit/cases/{caseId}/extend", "PUT /audit/legal-holds/{personId}" ->
                "{\"reason\": \"It is so.\"}";
            case "POST /audit/cases/{confirmedId}/decide" -> "{\"decision\": \"GRANT\", \"reason\": \"It is so.\"}";
            case "POST /audit/exports" -> "{\"from\": \"2026-11-01T00:00:00Z\", \"to\": \"2026-11-01T00:01:00Z\"}";
            case "POST /audit/breaches" -> SampleResources.newBreach();
            case "PATCH /audit/breaches/{breachId}" -> "{\"persons\": 12}";
            case "POST /audit/dead-letters/{deadLetterId}/evict" -> "{\"reason\": \"It is of no use.\"}";
            case "POST /collaborations/{pendingId}/comments" -> "{\"text\": \"A word\"}";
            default -> null;
        };
    }

    /** Returns a file that has not been imported yet. */
    byte[] file(String path) {
        int number = FILES.incrementAndGet();
        String content = path.startsWith("/me")
                ? """
                  [{"ts": "2024-05-01T10:00:00Z", "ms_played": %d, "master_metadata_track_name": "Nachtfahrt",
                    "master_metadata_album_artist_name": "Alma", "spotify_track_uri": "spotify:track:1"}]""".formatted(30_000 + number)
                : "date,listeners,streams,followers\n2026-10-01,10,%d,30\n".formatted(number);
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
