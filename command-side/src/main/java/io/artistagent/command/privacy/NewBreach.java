package io.artistagent.command.privacy;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.domain.Times;
import io.artistagent.domain.privacy.BreachDetails;
import io.artistagent.domain.privacy.BreachId;
import io.artistagent.domain.privacy.BreachText;
import io.artistagent.domain.privacy.DataCategory;
import io.artistagent.domain.privacy.RecordBreach;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A breach to be entered in the register. */
@Schema(name = "NewBreach", example = """
                {"what": "A laptop with an export of figures was stolen.", "noticedAt": "2026-11-20T08:00:00Z",
                 "categories": ["FIGURES"], "persons": 120, "measures": "Access was revoked."}""")
record NewBreach(
        @Schema(description = "What happened. It must not name anyone") @Nullable
        String what,

        @Schema(format = "date-time") @Nullable String noticedAt,
        @Nullable List<@Nullable String> categories,

        @Schema(description = "About how many persons are affected") @Nullable
        Long persons,

        @Nullable String measures,
        Fields fields) {

    Function<UUID, Object> command() {
        BreachText happened = fields.required("/what", what, BreachText::new);
        Instant noticed = fields.required("/noticedAt", noticedAt, Times::instant);
        List<DataCategory> affected = fields.list("/categories", categories, EnumParser.of(DataCategory.class));
        BreachText done = fields.optional("/measures", measures, BreachText::new);
        Long number = fields.optional("/persons", persons, BreachPatch::count);
        BreachDetails details = fields.make("", () -> new BreachDetails(happened, affected, number, done));
        return id -> new RecordBreach(new BreachId(id), details, noticed);
    }
}
