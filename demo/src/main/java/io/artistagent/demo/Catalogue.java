package io.artistagent.demo;

import io.artistagent.demo.plan.ArtistPlan;
import io.artistagent.demo.plan.ReleasePlan;
import io.artistagent.demo.plan.TrackPlan;
import io.artistagent.demo.plan.TrackPlan.CreditPlan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Adds releases and tracks, and publishes the tracks whose date has passed. */
final class Catalogue {

    private final Api api;
    private final IdempotencyKeys keys;
    private final AssignedIds ids;
    private final Queue<Made> made = new ConcurrentLinkedQueue<>();
    private final AtomicInteger releases = new AtomicInteger();
    private final AtomicInteger tracks = new AtomicInteger();
    private final AtomicInteger published = new AtomicInteger();

    Catalogue(Api api, IdempotencyKeys keys, AssignedIds ids) {
        this.api = api;
        this.keys = keys;
        this.ids = ids;
    }

    void publish(ArtistPlan artist, Progress.Step step) {
        for (ReleasePlan release : artist.releases()) {
            String id = add(artist, release);
            step.done(1);
            for (TrackPlan track : release.tracks()) {
                add(artist, track, id);
                step.done(1);
            }
        }
        for (TrackPlan track : artist.loose()) {
            add(artist, track, null);
            step.done(1);
        }
    }

    private String add(ArtistPlan artist, ReleasePlan release) {
        Map<String, Object> body = Map.of(
                "title", release.title(),
                "kind", release.kind(),
                "releaseDate", release.day().toString(),
                "upc", release.upc());
        String path = "/artists/" + ids.artist(artist.number()) + "/releases";
        String id = api.create(artist.person(), path, body, keys.of("release", release.number()))
                .id();
        releases.incrementAndGet();
        made.add(new Made(artist, release, id));
        return id;
    }

    private void add(ArtistPlan artist, TrackPlan track, @Nullable String release) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", track.title());
        body.put("isrc", track.isrc());
        body.put("durationMs", track.durationMs());
        body.put("genres", track.genres());
        body.put("language", track.language());
        body.put("explicit", track.explicit());
        body.put("releaseId", release);
        body.put("credits", track.credits().stream().map(this::credit).toList());
        String path = "/artists/" + ids.artist(artist.number()) + "/tracks";
        ApiResponse made = api.create(artist.person(), path, body, keys.of("track", track.number()));
        ids.track(track.number(), made.id());
        tracks.incrementAndGet();
        List<String> verbs = switch (track.fate()) {
            case DRAFT -> List.of();
            case PUBLISHED -> List.of("publish");
            case WITHDRAWN -> List.of("publish", "withdraw");
        };
        for (long version = reached(artist, made); version < verbs.size(); version++) {
            String verb = verbs.get((int) version);
            api.change(
                    artist.person(), "/tracks/" + made.id() + "/" + verb, version, null, keys.of(verb, track.number()));
        }
        published.addAndGet(track.isOut() ? 1 : 0);
    }

    /** Returns the version of the track. If the API no longer has the first response, an earlier run may have published the track. */
    private long reached(ArtistPlan artist, ApiResponse made) {
        return made.version()
                .orElseGet(() -> api.get(artist.person(), "/tracks/" + made.id())
                        .version()
                        .orElse(0));
    }

    private Map<String, Object> credit(CreditPlan credit) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (credit.artist() != null) {
            body.put("artistId", ids.artist(credit.artist()));
        }
        body.put("name", credit.name());
        body.put("role", credit.role());
        return body;
    }

    /** A release that exists, with its id. */
    record Made(ArtistPlan artist, ReleasePlan release, String id) {}

    /** Returns the releases that can get a cover. */
    List<Made> toCover() {
        return List.copyOf(made);
    }

    int releases() {
        return releases.get();
    }

    int tracks() {
        return tracks.get();
    }

    int published() {
        return published.get();
    }
}
