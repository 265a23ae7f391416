package io.artistagent.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Generates the artists: Alma and Bruno, who have fixed names, and all others. */
final class ArtistGenerator {

    static final List<String> SKILLS = List.of(
            "SINGER",
            "RAPPER",
            "SONGWRITER",
            "PRODUCER",
            "INSTRUMENTALIST",
            "REMIXER",
            "MIXING_ENGINEER",
            "MASTERING_ENGINEER",
            "VISUAL_ARTIST");
    private static final String ALMA = "Alma Lorenz";
    private static final String BRUNO = "Bruno Sander";
    private static final int OF_ALMA_AND_BRUNO = 12;

    private final long seed;
    private final LocalDate end;
    private final WordLists words;
    /** Includes the names in the tour of the README, so that its artists and those of the demo cannot be confused. */
    private final Set<String> taken = new HashSet<>(Set.of(ALMA, BRUNO, "Alma Voss", "Bruno Keller"));

    ArtistGenerator(long seed, LocalDate end, WordLists words) {
        this.seed = seed;
        this.end = end;
        this.words = words;
    }

    List<ArtistPlan> artists() {
        List<ArtistPlan> artists = new ArrayList<>();
        for (int number = 0; number < DemoPlan.ARTISTS; number++) {
            SeededRandom random = SeededRandom.of(seed, "artist " + number);
            artists.add(
                    switch (number) {
                        case 0 -> alma(random);
                        case 1 -> bruno(random);
                        default -> other(number, random);
                    });
        }
        return artists;
    }

    private ArtistPlan alma(SeededRandom random) {
        return artist(
                0,
                "alma",
                ALMA,
                new WordLists.Place("CH", "de", "Zürich"),
                GenreFamily.INDIE,
                List.of("indie pop", "synth pop", "electronica"),
                List.of("PRODUCER", "REMIXER"),
                9_000,
                random);
    }

    private ArtistPlan bruno(SeededRandom random) {
        return artist(
                1,
                "bruno",
                BRUNO,
                new WordLists.Place("DE", "de", "Berlin"),
                GenreFamily.ELECTRONIC,
                List.of("electronica", "deep house", "melodic techno"),
                List.of("SINGER", "SONGWRITER"),
                6_500,
                random);
    }

    private ArtistPlan other(int number, SeededRandom random) {
        GenreFamily sound = random.one(List.of(GenreFamily.values()));
        List<String> genres = new ArrayList<>(random.some(random.from(2, 3), sound.genres()));
        if (random.chance(0.3)) {
            genres.add(random.one(random.one(List.of(GenreFamily.values())).genres()));
        }
        // Most have a small audience: half have less than 250 streams a day, one in a hundred has 15,000
        double reach = Math.clamp(StrictMath.exp(5.5 + 1.75 * random.bell()), 12, 60_000);
        return artist(
                number,
                owner(number),
                name(random),
                random.one(words.places()),
                sound,
                genres.stream().distinct().toList(),
                random.some(random.from(0, 3), SKILLS),
                reach,
                random);
    }

    /** Alma and Bruno own a few side projects; all other artists belong to Lena's label. */
    private static String owner(int number) {
        if (number >= OF_ALMA_AND_BRUNO) {
            return "lena";
        }
        return number % 2 == 0 ? "alma" : "bruno";
    }

    private ArtistPlan artist(
            int number,
            String person,
            String name,
            WordLists.Place place,
            GenreFamily sound,
            List<String> genres,
            List<String> lookingFor,
            double reach,
            SeededRandom random) {
        String bio = random.one(words.bios())
                .replace("{name}", name)
                .replace("{city}", place.city())
                .replace("{genre}", genres.getFirst())
                .replace("{other}", genres.getLast())
                .replace("{year}", Integer.toString(end.getYear() - random.from(4, 15)));
        return new ArtistPlan(
                number,
                person,
                name,
                place.country(),
                place.city(),
                place.language(),
                sound,
                genres,
                sentences(bio),
                List.of(DemoLink.link(seed, end, number)),
                lookingFor,
                person(random),
                reach,
                List.of(),
                List.of());
    }

    private String person(SeededRandom random) {
        return random.one(words.givenNames()) + " " + random.one(words.familyNames());
    }

    private String name(SeededRandom random) {
        while (true) {
            String name = switch (random.below(7)) {
                case 0, 1, 2 -> person(random);
                case 3 -> "The " + random.one(words.adjectives()) + " " + several(random.one(words.nouns()));
                case 4 -> random.one(words.adjectives()) + " " + random.one(words.nouns());
                case 5 -> random.one(words.nouns()) + " " + random.one(words.nouns());
                default -> random.one(words.givenNames()) + " & the " + several(random.one(words.nouns()));
            };
            if (taken.add(name)) {
                return name;
            }
        }
    }

    private static String several(String noun) {
        if (noun.matches(".*[^aeiou]y")) {
            return noun.substring(0, noun.length() - 1) + "ies";
        }
        return noun.matches(".*(s|x|ch|sh)") ? noun + "es" : noun + "s";
    }

    /** Capitalises sentences, because genres are in lower case and may start one. */
    private static String sentences(String text) {
        return Pattern.compile("(?:^|\\. )\\p{Ll}")
                .matcher(text)
                .replaceAll(start -> start.group().toUpperCase(Locale.ROOT));
    }
}
