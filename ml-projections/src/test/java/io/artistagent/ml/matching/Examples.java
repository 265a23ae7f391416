package io.artistagent.ml.matching;

import io.artistagent.domain.artist.Skill;
import io.artistagent.ml.features.ArtistFeatures;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Two artists whose scores are easy to compute by hand, and others derived from them. */
final class Examples {

    static final ArtistFeatures ALMA = new ArtistFeatures(
            new UUID(1, 1),
            new UUID(9, 1),
            "Alma",
            null,
            true,
            "CH",
            List.of("indie pop"),
            Map.of("indie pop", 2.0),
            Map.of("en", 1.0),
            Set.of(Skill.PRODUCER),
            Map.of(Skill.SINGER, 2),
            10_000L,
            10_000L,
            10);

    static final ArtistFeatures BRUNO = new ArtistFeatures(
            new UUID(1, 2),
            new UUID(9, 2),
            "Bruno",
            null,
            true,
            "DE",
            List.of("techno", "indie pop"),
            Map.of("techno", 1.0, "indie pop", 1.0),
            Map.of("en", 0.5, "de", 0.5),
            Set.of(Skill.SINGER),
            Map.of(Skill.PRODUCER, 3, Skill.REMIXER, 1),
            1_000L,
            1_000L,
            20);

    private Examples() {}

    /** Returns an active artist with only genres and a country. */
    static ArtistFeatures newcomer(int number, String country, String... genres) {
        return new ArtistFeatures(
                new UUID(2, number),
                new UUID(8, number),
                "Newcomer " + number,
                null,
                true,
                country,
                List.of(genres),
                List.of(genres).stream().collect(Collectors.toMap(genre -> genre, genre -> 1.0)),
                Map.of(),
                Set.of(),
                Map.of(),
                null,
                null,
                100 + number);
    }

    static ArtistFeatures retired(ArtistFeatures artist) {
        return new ArtistFeatures(
                artist.artistId(),
                artist.ownerId(),
                artist.stageName(),
                null,
                false,
                artist.country(),
                artist.profileGenres(),
                artist.genres(),
                artist.languages(),
                artist.lookingFor(),
                artist.credits(),
                artist.monthlyListeners(),
                artist.shownListeners(),
                artist.position() + 1);
    }
}
