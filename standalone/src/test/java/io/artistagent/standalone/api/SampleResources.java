package io.artistagent.standalone.api;

import static java.util.Map.entry;
import static org.awaitility.Awaitility.await;

import io.artistagent.standalone.ApiClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Alma's resources: an artist, a release, a draft, a published track, an import that waits for her choice, a collaboration request to
 * Bruno's artist and one from him. Also the id of an erased person, a case of somebody else, and a breach.
 */
record SampleResources(
        UUID artist,
        UUID other,
        UUID release,
        UUID draft,
        UUID published,
        UUID sent,
        UUID received,
        UUID waitingImport,
        UUID erased,
        UUID event,
        UUID openCase,
        UUID breach) {

    static SampleResources of(ApiClient alma, ApiClient bruno, ApiClient clara) {
        UUID artist = alma.artist("Alma of a scene");
        UUID other = bruno.artist("Bruno of a scene");
        UUID release = alma.post(
                        "/artists/" + artist + "/releases",
                        "{\"title\": \"Out now\", \"kind\": \"EP\", \"releaseDate\": \"2026-01-02\"}")
                .must(201)
                .id();
        UUID draft = alma.track(artist, "A draft");
        UUID published = alma.track(artist, "A song");
        alma.act("/tracks/" + published + "/publish", 0).must(200);
        return new SampleResources(
                artist,
                other,
                release,
                draft,
                published,
                request(alma, artist, other),
                request(bruno, other, artist),
                waitingImport(alma, artist, draft),
                erased(clara),
                event(clara),
                openCase(clara),
                clara.post("/audit/breaches", newBreach()).must(201).id());
    }

    /** Returns the id of an erased person, about whom nothing was stored. */
    static UUID erased(ApiClient officer) {
        UUID person = UUID.randomUUID();
        String request = "/audit/cases/" + officer.grantErasure(person);
        // Its last events must not arrive while a test counts events
        await().atMost(Duration.ofSeconds(60))
                .until(() -> officer.get(request)
                        .must(200)
                        .json()
                        .path("state")
                        .asString()
                        .equals("DONE"));
        return person;
    }

    /** Opens a case for a person about whom nothing is stored. */
    static UUID openCase(ApiClient officer) {
        return officer.post("/audit/cases", newCase()).must(201).id();
    }

    static String newCase() {
        return "{\"type\": \"ACCESS\", \"subject\": \"%s\"}".formatted(UUID.randomUUID());
    }

    static String newBreach() {
        return "{\"what\": \"A laptop was stolen.\", \"noticedAt\": \"2026-01-20T08:00:00Z\"}";
    }

    /** Returns the id of an event, from its entry in the ledger. */
    static UUID event(ApiClient officer) {
        String entry = officer.get("/audit/log/tile/entries/000.p/1").must(200).body();
        return UUID.fromString(entry.replaceAll("(?s).*\"eventId\":\"([^\"]*)\".*", "$1"));
    }

    static UUID request(ApiClient from, UUID artist, UUID other) {
        return from.post("/collaborations", proposal(artist, other)).must(201).id();
    }

    static String proposal(UUID artist, UUID other) {
        return """
                {"fromArtistId": "%1$s", "toArtistId": "%2$s", "kind": "REMIX", "message": "Shall we?",
                 "splits": [{"artistId": "%1$s", "shareBasisPoints": 5000}, {"artistId": "%2$s", "shareBasisPoints": 5000}]}""".formatted(artist, other);
    }

    /** Imports a file with an unreadable line, so that the import waits for its owner's choice. */
    static UUID waitingImport(ApiClient owner, UUID artist, UUID track) {
        // Each file is different, because the same file is imported only once
        String export = "date,streams\n2026-10-01,%d\n2026-10-02,many\n".formatted(Math.abs(track.hashCode()));
        UUID id = owner.upload(
                        "/artists/" + artist + "/imports",
                        "timeline.csv",
                        export.getBytes(StandardCharsets.UTF_8),
                        "trackId",
                        track.toString())
                .must(202)
                .id();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> owner.get("/imports/" + id)
                        .must(200)
                        .json()
                        .at("/state")
                        .asString()
                        .equals("WAITING"));
        return id;
    }

    /** Returns the path of an operation with the ids of this scene. */
    String path(String template) {
        String path = template.replace("/api/v1", "");
        String collaboration =
                path.endsWith("/accept") || path.endsWith("/decline") ? received.toString() : sent.toString();
        Map<String, String> ids = Map.ofEntries(
                entry("{artistId}", artist.toString()),
                entry("{otherArtistId}", other.toString()),
                entry("{matchId}", artist + "_" + other),
                entry("{size}", "64"),
                entry("{releaseId}", release.toString()),
                entry("{trackId}", draft.toString()),
                entry("{importId}", waitingImport.toString()),
                entry("{person}", erased.toString()),
                entry("{subjectId}", erased.toString()),
                entry("{caseId}", openCase.toString()),
                entry("{requestId}", openCase.toString()),
                entry("{breachId}", breach.toString()),
                entry("{eventId}", event.toString()),
                entry("{purpose}", "figures-rank-my-matches"),
                entry("{interest}", "matching"),
                entry("{level}", "0"),
                entry("{number}", "000.p/1"),
                entry("{name}", path.contains("/exports/") ? "manifest.json" : "statistics"),
                entry("{id}", path.contains("/dead-letters/") ? "statistics@1:1" : collaboration));
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace(id.getKey(), id.getValue());
        }
        return path;
    }
}
