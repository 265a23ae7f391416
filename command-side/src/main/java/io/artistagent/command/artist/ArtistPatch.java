package io.artistagent.command.artist;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.command.http.MergePatch;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.Bio;
import io.artistagent.domain.artist.ChangeArtistProfile;
import io.artistagent.domain.artist.Country;
import io.artistagent.domain.artist.Email;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.LegalName;
import io.artistagent.domain.artist.Link;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.artist.StageName;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a merge patch of a profile. */
final class ArtistPatch {

    private static final Set<String> KNOWN =
            Set.of("stageName", "country", "genres", "bio", "links", "lookingFor", "contact");

    private ArtistPatch() {}

    static ChangeArtistProfile read(JsonNode body, ArtistId artistId, @Nullable Long version) {
        Fields fields = new Fields();
        MergePatch patch = MergePatch.read(body, fields, KNOWN);
        MergePatch contact = patch.object("contact", Set.of("legalName", "email"));
        ChangeArtistProfile command = new ChangeArtistProfile(
                artistId,
                version,
                patch.text("stageName", StageName::new),
                patch.text("country", Country::new),
                patch.texts("genres", Genre::new, Genre::distinct),
                patch.optionalText("bio", Bio::new),
                patch.texts("links", Link::new),
                patch.texts("lookingFor", EnumParser.of(Skill.class)),
                contact.optionalText("legalName", LegalName::new),
                contact.optionalText("email", Email::new));
        fields.check();
        return command;
    }
}
