package io.artistagent.query.artist;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.Text;
import io.artistagent.domain.artist.Country;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.Skill;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * A search among active artists. A null criterion matches every artist.
 */
record ArtistSearch(
        @Nullable NameSearch name,
        @Nullable Genre genre,
        @Nullable Country country,
        @Nullable Skill lookingFor) {

    private static final int MAX_LENGTH = 100;

    /** Parses the request parameters. A blank parameter is treated as absent. */
    static ArtistSearch of(
            @Nullable String q, @Nullable String genre, @Nullable String country, @Nullable String lookingFor) {
        Fields fields = new Fields();
        NameSearch name = fields.optional("q", given(q), ArtistSearch::name);
        Genre theGenre = fields.optional("genre", given(genre), Genre::new);
        Country theCountry = fields.optional("country", given(country), Country::new);
        Skill theSkill = fields.optional("lookingFor", given(lookingFor), EnumParser.of(Skill.class));
        fields.check();
        return new ArtistSearch(name, theGenre, theCountry, theSkill);
    }

    Criteria criteria() {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("status").is(ArtistStatus.ACTIVE.name()));
        if (name != null) {
            all.add(name.criteria());
        }
        if (genre != null) {
            all.add(Criteria.where("genres").is(genre.name()));
        }
        if (country != null) {
            all.add(Criteria.where("country").is(country.code()));
        }
        if (lookingFor != null) {
            all.add(Criteria.where("lookingFor").is(lookingFor.name()));
        }
        return new Criteria().andOperator(all);
    }

    static NameSearch name(String q) {
        return NameSearch.of(Text.line("A search", q, MAX_LENGTH));
    }

    static @Nullable String given(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }
}
