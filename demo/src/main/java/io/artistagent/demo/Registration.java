package io.artistagent.demo;

import io.artistagent.demo.plan.ArtistPlan;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Registers the artists. */
final class Registration {

    private final Api api;
    private final IdempotencyKeys keys;
    private final AssignedIds ids;
    private final Map<Integer, String> named = new ConcurrentSkipListMap<>();

    Registration(Api api, IdempotencyKeys keys, AssignedIds ids) {
        this.api = api;
        this.keys = keys;
        this.ids = ids;
    }

    void register(ArtistPlan artist) {
        Map<String, Object> body = Map.of(
                "stageName", artist.stageName(),
                "country", artist.country(),
                "genres", artist.genres(),
                "bio", artist.bio(),
                "links", artist.links(),
                "lookingFor", artist.lookingFor(),
                "contact",
                        Map.of("legalName", artist.legalName(), "email", "artist" + artist.number() + "@example.org"));
        String id = api.create(artist.person(), "/artists", body, keys.of("artist", artist.number()))
                .id();
        ids.artist(artist.number(), id);
        if (artist.number() < 2) {
            named.put(
                    artist.number(),
                    "%s signs in and opens %s: /artists/%s/overview"
                            .formatted(artist.person(), artist.stageName(), id));
        }
    }

    /** Returns hints for the user about the first two artists. */
    Iterable<String> named() {
        return named.values();
    }
}
