package io.artistagent.command.artist;

import io.artistagent.api.Fields;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.OpenArtistPage;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an artist is shown to people who have not signed in. */
@Schema(name = "PublicPage", example = "{\"indexed\": false}")
record PublicPageRequest(
        @Schema(description = "Whether search engines may list the page; they are asked not to where it is false")
        @Nullable
        Boolean indexed,

        Fields fields) {

    OpenArtistPage command(ArtistId artist, @Nullable Long version) {
        Boolean listed = fields.required("/indexed", indexed, it -> it);
        fields.check();
        return new OpenArtistPage(artist, version, Boolean.TRUE.equals(listed));
    }
}
