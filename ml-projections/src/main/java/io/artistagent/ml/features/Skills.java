package io.artistagent.ml.features;

import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.catalogue.CreditRole;
import io.artistagent.domain.catalogue.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Derives skills from credits. */
final class Skills {

    private static final List<String> RAP = List.of(" rap ", " hip hop ", " hiphop ", " trap ", " drill ", " grime ");

    private Skills() {}

    /**
     * Returns the skill that a credit shows. A main or featured artist of a track with a language counts as a rapper if a genre is
     * a rap genre, and as a singer otherwise.
     */
    static Optional<Skill> shownBy(CreditRole role, @Nullable Language words, List<Genre> genres) {
        return switch (role) {
            case MAIN_ARTIST, FEATURED_ARTIST -> Optional.ofNullable(words).map(language -> voice(genres));
            case COMPOSER, LYRICIST -> Optional.of(Skill.SONGWRITER);
            case PRODUCER -> Optional.of(Skill.PRODUCER);
            case REMIXER -> Optional.of(Skill.REMIXER);
            case PERFORMER -> Optional.of(Skill.INSTRUMENTALIST);
            case MIXING_ENGINEER -> Optional.of(Skill.MIXING_ENGINEER);
            case MASTERING_ENGINEER -> Optional.of(Skill.MASTERING_ENGINEER);
        };
    }

    private static Skill voice(List<Genre> genres) {
        boolean rap = genres.stream().map(Genre::name).anyMatch(Skills::isRap);
        return rap ? Skill.RAPPER : Skill.SINGER;
    }

    private static boolean isRap(String genre) {
        String words = " " + genre.replace('-', ' ') + " ";
        return RAP.stream().anyMatch(words::contains);
    }
}
