package io.artistagent.standalone.pages;

import io.artistagent.demo.Artwork;
import io.artistagent.standalone.ApiClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The other artists of a {@link SampleArtist}, different enough that some of them match and some do not. */
final class OtherArtists {

    private OtherArtists() {}

    record Someone(String name, String country, String genre, String second, String looking, String alsoLooking) {}

    /** Registers the artists, each with three published tracks, and returns their ids. */
    static List<UUID> of(ApiClient others) {
        List<UUID> people = new ArrayList<>();
        for (Someone someone : List.of(
                new Someone("Bruno Keller", "DE", "electronica", "indie pop", "SINGER", "SONGWRITER"),
                new Someone("Mira Holm", "SE", "dream pop", "shoegaze", "REMIXER", "PRODUCER"),
                new Someone("Tidal Room", "GB", "indie pop", "dream pop", "SINGER", "INSTRUMENTALIST"),
                new Someone("Juno Park", "KR", "indie pop", "city pop", "SONGWRITER", "SINGER"),
                new Someone("Slow Cartography", "CA", "ambient", "dream pop", "SINGER", "PRODUCER"),
                new Someone("Pavel & the Low", "CZ", "post-rock", "shoegaze", "SONGWRITER", "RAPPER"),
                new Someone("Sol Aranda", "ES", "electronica", "house", "SINGER", "REMIXER"),
                new Someone("Kiki Marlowe", "US", "indie pop", "bedroom pop", "PRODUCER", "REMIXER"),
                new Someone("Nadia Rey", "FR", "indie pop", "dream pop", "SINGER", "VISUAL_ARTIST"),
                new Someone("Winter Ferry", "NO", "dream pop", "indie pop", "SINGER", "SONGWRITER"),
                new Someone("Ode to Ivo", "NL", "chamber pop", "indie pop", "MIXING_ENGINEER", "SINGER"),
                new Someone("Harbour Club", "CH", "indie pop", "dream pop", "SINGER", "SONGWRITER"),
                new Someone("Yara Bloom", "BR", "dream pop", "electropop", "SINGER", "REMIXER"),
                new Someone("Felt Tips", "GB", "indie pop", "bedroom pop", "SONGWRITER", "SINGER"),
                new Someone("Oslo Weekend", "NO", "electropop", "dream pop", "SINGER", "PRODUCER"),
                new Someone("Grey Almanac", "IE", "indie folk", "chamber pop", "MASTERING_ENGINEER", "SINGER"))) {
            UUID id = register(others, someone);
            people.add(id);
            if (people.size() % 3 != 0) {
                others.picture("/artists/" + id + "/picture", Artwork.portrait(10 + people.size()), "*")
                        .must(200);
            }
            for (String title : List.of("First Light", "Second Thoughts", "Third Coffee")) {
                UUID track = others.post("/artists/" + id + "/tracks", """
                        {"title": "%1$s", "durationMs": 201000, "genres": ["%2$s", "%3$s"], "explicit": false,
                         "credits": [{"artistId": "%5$s", "name": "%4$s", "role": "MAIN_ARTIST"},
                         {"artistId": "%5$s", "name": "%4$s", "role": "PRODUCER"},
                         {"artistId": "%5$s", "name": "%4$s", "role": "REMIXER"}]}""".formatted(
                                        title, someone.genre(), someone.second(), someone.name(), id))
                        .must(201)
                        .id();
                others.act("/tracks/" + track + "/publish", 0).must(200);
            }
        }
        return people;
    }

    static UUID register(ApiClient by, Someone someone) {
        return by.post("/artists", """
                {"stageName": "%s", "country": "%s", "genres": ["%s", "%s"], "lookingFor": ["%s", "%s"],
                 "bio": "Songs for the way home, written at night and finished with friends.",
                 "links": ["https://example.org/music", "https://example.com/live-dates"],
                 "contact": {"legalName": "Somebody Private", "email": "private@example.org"}}""".formatted(
                                someone.name(),
                                someone.country(),
                                someone.genre(),
                                someone.second(),
                                someone.looking(),
                                someone.alsoLooking()))
                .must(201)
                .id();
    }
}
