package io.artistagent.demo.plan;

import io.artistagent.demo.plan.TrackPlan.CreditPlan;
import io.artistagent.demo.plan.TrackPlan.Fate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Generates the songs of one artist. */
final class Songs {

    private final ArtistPlan artist;
    private final List<ArtistPlan> all;
    private final WordLists words;
    private final SeededRandom random;
    private final Titles titles;

    Songs(ArtistPlan artist, List<ArtistPlan> all, WordLists words, SeededRandom random, Titles titles) {
        this.artist = artist;
        this.all = all;
        this.words = words;
        this.random = random;
        this.titles = titles;
    }

    TrackPlan next(int number, String isrc, Fate fate, LocalDate day, double push, boolean timeline) {
        String language = language();
        boolean quiet = artist.sound() == GenreFamily.QUIET;
        return new TrackPlan(
                number,
                titles.find(language, random),
                isrc,
                random.from(quiet ? 95_000 : 135_000, quiet ? 480_000 : 330_000),
                random.some(random.from(1, 2), artist.genres()),
                language,
                language != null && random.chance(artist.sound() == GenreFamily.HIP_HOP ? 0.45 : 0.04),
                credits(language),
                fate,
                day,
                // A few songs attract most of the listeners
                push * StrictMath.exp(0.9 * random.bell()),
                timeline);
    }

    String title() {
        return titles.find(language(), random);
    }

    private @Nullable String language() {
        if (random.chance(artist.sound().instrumental())) {
            return null;
        }
        return random.chance(0.45) ? artist.language() : "en";
    }

    private List<CreditPlan> credits(@Nullable String language) {
        List<CreditPlan> credits = new ArrayList<>();
        credits.add(new CreditPlan(artist.number(), artist.stageName(), "MAIN_ARTIST"));
        credits.add(new CreditPlan(null, artist.legalName(), "COMPOSER"));
        if (language != null) {
            credits.add(new CreditPlan(null, random.chance(0.7) ? artist.legalName() : person(), "LYRICIST"));
        }
        if (random.chance(0.12)) {
            credits.add(other("FEATURED_ARTIST"));
        }
        if (random.chance(0.6)) {
            credits.add(random.chance(0.2) ? other("PRODUCER") : new CreditPlan(null, person(), "PRODUCER"));
        }
        if (random.chance(0.4)) {
            credits.add(new CreditPlan(null, person(), "MIXING_ENGINEER"));
        }
        if (random.chance(0.25)) {
            credits.add(new CreditPlan(null, person(), "MASTERING_ENGINEER"));
        }
        return credits;
    }

    private CreditPlan other(String role) {
        int number = (artist.number() + random.from(1, all.size() - 1)) % all.size();
        return new CreditPlan(number, all.get(number).stageName(), role);
    }

    private String person() {
        return random.one(words.givenNames()) + " " + random.one(words.familyNames());
    }
}
