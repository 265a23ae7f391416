package io.artistagent.command.artist;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.artist.Bio;
import io.artistagent.domain.artist.Contact;
import io.artistagent.domain.artist.Country;
import io.artistagent.domain.artist.Email;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.LegalName;
import io.artistagent.domain.artist.Link;
import io.artistagent.domain.artist.Profile;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.artist.StageName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The request to register an artist. */
@Schema(name = "NewArtist", example = """
                {"stageName": "Alma Voss", "country": "CH", "genres": ["indie pop", "electronica"],
                 "bio": "Songs between two cities.", "links": ["https://almavoss.example"],
                 "lookingFor": ["PRODUCER"], "contact": {"legalName": "Alma Example", "email": "alma@example.org"}}""")
record ArtistRequest(
        @Nullable String stageName,
        @Nullable String country,
        @Nullable List<String> genres,
        @Nullable String bio,
        @Nullable List<String> links,
        @Nullable List<String> lookingFor,
        @Nullable ContactRequest contact,
        Fields fields) {

    record ContactRequest(
            @Nullable String legalName, @Nullable String email) {}

    Profile profile() {
        StageName name = fields.required("/stageName", stageName, StageName::new);
        Country home = fields.required("/country", country, Country::new);
        List<Genre> styles = fields.list("/genres", genres, Genre::new);
        Bio about = fields.optional("/bio", bio, Bio::new);
        List<Link> pages = fields.list("/links", links, Link::new);
        List<Skill> wanted = fields.list("/lookingFor", lookingFor, EnumParser.of(Skill.class));
        Contact reach = contact == null
                ? Contact.NONE
                : new Contact(
                        fields.optional("/contact/legalName", contact.legalName(), LegalName::new),
                        fields.optional("/contact/email", contact.email(), Email::new));
        if (styles.isEmpty()) {
            fields.refuse("/genres", "Enter 1 to " + Genre.MAX_GENRES + " genres.");
        }
        return fields.make("", () -> new Profile(name, home, styles, about, pages, wanted, reach));
    }
}
