package io.artistagent.ml.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillsTest {

    private static final Language ENGLISH = new Language("en");
    private static final List<Genre> POP = List.of(new Genre("pop"));

    @Test
    void a_main_artist_of_a_track_with_a_language_is_a_singer() {
        assertThat(Skills.shownBy(CreditRole.MAIN_ARTIST, ENGLISH, POP)).contains(Skill.SINGER);
        assertThat(Skills.shownBy(CreditRole.FEATURED_ARTIST, ENGLISH, POP)).contains(Skill.SINGER);
    }

    @Test
    void a_main_artist_of_a_track_without_a_language_shows_no_skill() {
        assertThat(Skills.shownBy(CreditRole.MAIN_ARTIST, null, POP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rap", "hip hop", "Hip-Hop", "hiphop", "latin trap", "uk drill", "french rap"})
    void a_voice_in_a_rap_genre_is_a_rapper(String genre) {
        assertThat(Skills.shownBy(CreditRole.FEATURED_ARTIST, ENGLISH, List.of(new Genre("pop"), new Genre(genre))))
                .contains(Skill.RAPPER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trip hop", "trapeze", "scrap metal"})
    void similar_genre_names_are_not_rap(String genre) {
        assertThat(Skills.shownBy(CreditRole.MAIN_ARTIST, ENGLISH, List.of(new Genre(genre))))
                .contains(Skill.SINGER);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPOSER, SONGWRITER",
        "LYRICIST, SONGWRITER",
        "PRODUCER, PRODUCER",
        "REMIXER, REMIXER",
        "PERFORMER, INSTRUMENTALIST",
        "MIXING_ENGINEER, MIXING_ENGINEER",
        "MASTERING_ENGINEER, MASTERING_ENGINEER"
    })
    void every_other_role_shows_its_skill(CreditRole role, Skill skill) {
        assertThat(Skills.shownBy(role, null, POP)).contains(skill);
    }
}
