package io.artistagent.command.artist;

import io.artistagent.api.Fields;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.OpenArtistPage;
import io.artistagent.domain.artist.PublicPage;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The content that an artist shows to visitors who are not signed in. */
@Schema(name = "PublicPage", example = "{\"indexed\": false, \"releases\": true, \"links\": true, \"figures\": false}")
record PublicPageRequest(
        @Schema(description = "Whether search engines may list the page; if false, the page asks them not to") @Nullable
        Boolean indexed,

        @Schema(description = "Whether the page shows releases that are out", defaultValue = "true") @Nullable
        Boolean releases,

        @Schema(description = "Whether the page shows the profile's links", defaultValue = "true") @Nullable
        Boolean links,

        @Schema(description = "Whether the page shows monthly listeners and streams", defaultValue = "false") @Nullable
        Boolean figures,

        Fields fields) {

    OpenArtistPage command(ArtistId artist, @Nullable Long version) {
        Boolean listed = fields.required("/indexed", indexed, it -> it);
        fields.check();
        return new OpenArtistPage(
                artist,
                version,
                new PublicPage(
                        Boolean.TRUE.equals(listed),
                        !Boolean.FALSE.equals(releases),
                        !Boolean.FALSE.equals(links),
                        Boolean.TRUE.equals(figures)));
    }
}
