package io.artistagent.command.catalogue;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.catalogue.ReleaseDate;
import io.artistagent.domain.catalogue.ReleaseDetails;
import io.artistagent.domain.catalogue.ReleaseKind;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.Upc;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The request to add a release. */
@Schema(name = "NewRelease", example = """
                {"title": "Night Drive", "kind": "SINGLE", "releaseDate": "2026-11-06", "upc": "036000291452"}""")
record ReleaseRequest(
        @Nullable String title,
        @Nullable String kind,

        @Schema(description = "A day, a month or a year: 2026-11-06, 2026-11 or 2026") @Nullable
        String releaseDate,

        @Nullable String upc,
        Fields fields) {

    ReleaseDetails details() {
        Title name = fields.required("/title", title, Title::new);
        ReleaseKind size = fields.required("/kind", kind, EnumParser.of(ReleaseKind.class));
        ReleaseDate day = fields.required("/releaseDate", releaseDate, ReleaseDate::new);
        Upc code = fields.optional("/upc", upc, Upc::new);
        return fields.make("", () -> new ReleaseDetails(name, size, day, code));
    }
}
