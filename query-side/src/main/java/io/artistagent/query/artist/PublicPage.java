package io.artistagent.query.artist;

import io.swagger.v3.oas.annotations.media.Schema;

/** The settings of an artist's public page, which is visible without signing in. */
@Schema(name = "PublicPageState")
record PublicPage(
        @Schema(description = "Whether search engines may list the page")
        boolean indexed,

        @Schema(description = "Whether the page shows releases that are out")
        boolean releases,

        @Schema(description = "Whether the page shows the links of the profile")
        boolean links,

        @Schema(description = "Whether the page shows monthly listeners and streams")
        boolean figures) {}
