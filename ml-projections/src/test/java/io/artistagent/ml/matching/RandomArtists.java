package io.artistagent.ml.matching;

import io.artistagent.domain.artist.Skill;
import io.artistagent.ml.features.ArtistFeatures;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Random artists, reproducible by their seed. */
final class RandomArtists {

    private static final List<String> GENRES = List.of(
            "indie pop",
            "dream pop",
            "folk",
            "techno",
            "house",
            "hip hop",
            "jazz",
            "soul",
            "metal",
            "ambient",
            "punk",
            "r&b");
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "it", "es");
    private static final List<String> COUNTRIES = List.of("CH", "DE", "FR", "US", "SE", "BR");

    private RandomArtists() {}

    static ArtistFeatures one(Random random, int number) {
        Long listeners = random.nextInt(4) == 0 ? null : (long) Math.pow(10, 7 * random.nextDouble());
        Map<String, Double> genres = weights(random, GENRES, 4);
        return new ArtistFeatures(
                new UUID(3, number),
                new UUID(7, number),
                "Artist " + number,
                null,
                true,
                COUNTRIES.get(random.nextInt(COUNTRIES.size())),
                genres.keySet().stream().sorted().toList(),
                genres,
                weights(random, LANGUAGES, 3),
                skills(random),
                skills(random).stream().collect(Collectors.toMap(skill -> skill, skill -> 1 + random.nextInt(5))),
                listeners,
                listeners,
                number);
    }

    private static Map<String, Double> weights(Random random, List<String> words, int most) {
        Map<String, Double> weights = new HashMap<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            weights.put(words.get(random.nextInt(words.size())), 1 + random.nextDouble());
        }
        return weights;
    }

    private static Set<Skill> skills(Random random) {
        EnumSet<Skill> skills = EnumSet.noneOf(Skill.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            skills.add(Skill.values()[random.nextInt(Skill.values().length)]);
        }
        return skills;
    }
}
