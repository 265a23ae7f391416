package io.artistagent.ml.matching;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.artist.Country;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.Skill;
import io.artistagent.ml.features.ArtistFeatures;
import org.jspecify.annotations.Nullable;

/**
 * A filter for matches. A null criterion accepts every match.
 *
 * @param offers a skill shown by the other artist's published tracks
 * @param lookingFor a skill that the other artist looks for
 * @param dismissed whether to show dismissed matches instead of the others
 */
record MatchFilter(
        @Nullable Genre genre,
        @Nullable Country country,
        @Nullable Skill offers,
        @Nullable Skill lookingFor,
        @Nullable Strength strength,
        boolean dismissed) {

    static final MatchFilter NONE = new MatchFilter(null, null, null, null, null, false);

    /** Parses the request parameters. A blank parameter is treated as absent. */
    static MatchFilter of(
            @Nullable String genre,
            @Nullable String country,
            @Nullable String offers,
            @Nullable String lookingFor,
            @Nullable String strength,
            @Nullable String dismissed) {
        Fields fields = new Fields();
        Genre theGenre = fields.optional("genre", given(genre), Genre::new);
        Country theCountry = fields.optional("country", given(country), Country::new);
        Skill theOffer = fields.optional("offers", given(offers), EnumParser.of(Skill.class));
        Skill theSearch = fields.optional("lookingFor", given(lookingFor), EnumParser.of(Skill.class));
        Strength theStrength = fields.optional("strength", given(strength), EnumParser.of(Strength.class));
        Boolean theDismissed = fields.optional("dismissed", given(dismissed), MatchFilter::flag);
        fields.check();
        return new MatchFilter(
                theGenre, theCountry, theOffer, theSearch, theStrength, Boolean.TRUE.equals(theDismissed));
    }

    boolean takes(ArtistFeatures artist) {
        return (genre == null || artist.genres().containsKey(genre.name()))
                && (country == null || country.code().equals(artist.country()))
                && (offers == null || artist.credits().containsKey(offers))
                && (lookingFor == null || artist.lookingFor().contains(lookingFor));
    }

    boolean takes(double similarity) {
        return Strength.isMatch(similarity) && (strength == null || strength == Strength.of(similarity));
    }

    private static Boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue("Use true or false.");
        };
    }

    private static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}
