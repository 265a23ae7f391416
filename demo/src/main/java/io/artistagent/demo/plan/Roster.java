package io.artistagent.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Generates the artists: Alma and Bruno, who have fixed names, and all others. */
final class Roster {

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
    private final Words words;
    /** Includes the names in the tour of the README, so that its artists and those of the demo cannot be confused. */
    private final Set<String> taken = new HashSet<>(Set.of(ALMA, BRUNO, "Alma Voss", "Bruno Keller"));

    Roster(long seed, LocalDate end, Words words) {
        this.seed = seed;
        this.end = end;
        this.words = words;
    }

    List<ArtistPlan> artists() {
        List<ArtistPlan> artists = new ArrayList<>();
        for (int number = 0; number < DemoPlan.ARTISTS; number++) {
            Dice dice = Dice.of(seed, "artist " + number);
            artists.add(
                    switch (number) {
                        case 0 -> alma(dice);
                        case 1 -> bruno(dice);
                        default -> other(number, dice);
                    });
        }
        return artists;
    }

    private ArtistPlan alma(Dice dice) {
        return artist(
                0,
                "alma",
                ALMA,
                new Words.Place("CH", "de", "Zürich"),
                Sound.INDIE,
                List.of("indie pop", "synth pop", "electronica"),
                List.of("PRODUCER", "REMIXER"),
                9_000,
                dice);
    }

    private ArtistPlan bruno(Dice dice) {
        return artist(
                1,
                "bruno",
                BRUNO,
                new Words.Place("DE", "de", "Berlin"),
                Sound.ELECTRONIC,
                List.of("electronica", "deep house", "melodic techno"),
                List.of("SINGER", "SONGWRITER"),
                6_500,
                dice);
    }

    private ArtistPlan other(int number, Dice dice) {
        Sound sound = dice.one(List.of(Sound.values()));
        List<String> genres = new ArrayList<>(dice.some(dice.from(2, 3), sound.genres()));
        if (dice.chance(0.3)) {
            genres.add(dice.one(dice.one(List.of(Sound.values())).genres()));
        }
        // Most have a small audience: half have less than 250 streams a day, one in a hundred has 15,000
        double reach = Math.clamp(StrictMath.exp(5.5 + 1.75 * dice.bell()), 12, 60_000);
        return artist(
                number,
                owner(number),
                name(dice),
                dice.one(words.places()),
                sound,
                genres.stream().distinct().toList(),
                dice.some(dice.from(0, 3), SKILLS),
                reach,
                dice);
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
            Words.Place place,
            Sound sound,
            List<String> genres,
            List<String> lookingFor,
            double reach,
            Dice dice) {
        String bio = dice.one(words.bios())
                .replace("{name}", name)
                .replace("{city}", place.city())
                .replace("{genre}", genres.getFirst())
                .replace("{other}", genres.getLast())
                .replace("{year}", Integer.toString(end.getYear() - dice.from(4, 15)));
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
                List.of(Origin.link(seed, end, number)),
                lookingFor,
                person(dice),
                reach,
                List.of(),
                List.of());
    }

    private String person(Dice dice) {
        return dice.one(words.givenNames()) + " " + dice.one(words.familyNames());
    }

    private String name(Dice dice) {
        while (true) {
            String name = switch (dice.below(7)) {
                case 0, 1, 2 -> person(dice);
                case 3 -> "The " + dice.one(words.adjectives()) + " " + several(dice.one(words.nouns()));
                case 4 -> dice.one(words.adjectives()) + " " + dice.one(words.nouns());
                case 5 -> dice.one(words.nouns()) + " " + dice.one(words.nouns());
                default -> dice.one(words.givenNames()) + " & the " + several(dice.one(words.nouns()));
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
