package io.artistagent.demo;

import io.artistagent.demo.plan.ArtistPlan;
import java.util.Map;

/** Gives most artists a portrait and most releases a cover; the others keep their placeholders. */
final class Pictures {

    private static final int WITHOUT = 3;

    private final Api api;
    private final AssignedIds ids;

    Pictures(Api api, AssignedIds ids) {
        this.api = api;
        this.ids = ids;
    }

    void portray(ArtistPlan artist) {
        if (artist.number() % WITHOUT == WITHOUT - 1) {
            return;
        }
        String path = "/artists/" + ids.artist(artist.number());
        ApiResponse known = api.get(artist.person(), path);
        if (known.body().path("picture").isMissingNode()) {
            api.picture(
                    artist.person(),
                    path + "/picture",
                    Artwork.portrait(artist.number()),
                    known.version().orElse(0));
        }
        if (artist.number() == 0) {
            openPage(artist, path);
        }
    }

    private void openPage(ArtistPlan artist, String path) {
        ApiResponse known = api.get(artist.person(), path);
        if (known.body().path("publicPage").isMissingNode()) {
            api.put(
                    artist.person(),
                    path + "/public-page",
                    known.version().orElse(0),
                    Map.of("indexed", false, "figures", true));
        }
    }

    void cover(Catalogue.Made made) {
        String person = made.artist().person();
        String path = "/releases/" + made.id();
        if (made.release().number() % WITHOUT == WITHOUT - 1) {
            return;
        }
        ApiResponse known = api.find(person, path);
        if (known.status() == 200 && known.body().path("cover").isMissingNode()) {
            api.picture(
                    person,
                    path + "/cover",
                    Artwork.cover(made.release().number()),
                    known.version().orElse(0));
        }
    }
}
