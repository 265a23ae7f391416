package io.artistagent.demo;

import io.artistagent.demo.plan.ArtistPlan;
import io.artistagent.demo.plan.DemoPlan;
import io.artistagent.demo.plan.Exports;
import io.artistagent.demo.plan.TrackPlan;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Uploads the daily figures as Spotify for Artists exports, and waits until they are recorded. */
final class Imports {

    private static final long PATIENCE = 300_000_000_000L;

    /** An import in progress. */
    record Sent(String person, String id) {}

    private final Api api;
    private final AssignedIds ids;
    private final DemoPlan plan;
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final AtomicLong rows = new AtomicLong();

    Imports(Api api, AssignedIds ids, DemoPlan plan) {
        this.api = api;
        this.ids = ids;
        this.plan = plan;
    }

    void send(ArtistPlan artist) {
        Exports exports = plan.exports(artist);
        String name = artist.stageName().replaceAll("[^\\p{L}\\p{N}]+", "-");
        send(artist, new MultipartForm(name + "-audience-timeline.csv", exports.audience(), Map.of()));
        for (TrackPlan track : artist.tracks()) {
            if (track.timeline()) {
                String title = track.title().replaceAll("[^\\p{L}\\p{N}]+", "-");
                Map<String, String> fields = Map.of("trackId", ids.track(track.number()));
                send(artist, new MultipartForm(title + "-timeline.csv", exports.timeline(track), fields));
            }
        }
    }

    private void send(ArtistPlan artist, MultipartForm form) {
        String path = "/artists/" + ids.artist(artist.number()) + "/imports";
        ApiResponse apiResponse = api.upload(artist.person(), path, form);
        sent.add(new Sent(artist.person(), apiResponse.id()));
    }

    void await(Sent one) {
        long end = System.nanoTime() + PATIENCE;
        JsonNode state = state(one);
        for (long pause = 50; !state.path("state").asString("").equals("DONE"); pause = Math.min(2 * pause, 2_000)) {
            if (System.nanoTime() > end
                    || !state.path("state").asString("RUNNING").equals("RUNNING")) {
                throw new DemoFailed("Import %s is %s instead of DONE."
                        .formatted(one.id(), state.path("state").asString("unknown")));
            }
            Api.sleep(pause);
            state = state(one);
        }
        rows.addAndGet(state.path("total").asLong());
    }

    /** Returns the state of an import, which the read side may not show immediately. */
    private JsonNode state(Sent one) {
        return api.find(one.person(), "/imports/" + one.id()).body();
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    int files() {
        return sent.size();
    }

    long rows() {
        return rows.get();
    }
}
