package io.artistagent.command.privacy;

import io.artistagent.api.EnumParser;
import io.artistagent.api.Fields;
import io.artistagent.command.http.MergePatch;
import io.artistagent.domain.InvalidValue;
import io.artistagent.domain.Times;
import io.artistagent.domain.privacy.AmendBreach;
import io.artistagent.domain.privacy.BreachId;
import io.artistagent.domain.privacy.BreachText;
import io.artistagent.domain.privacy.DataCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a merge patch of a breach. */
final class BreachPatch {

    /** More than there are. */
    private static final long EVERYBODY = 10_000_000_000L;

    private static final Set<String> KNOWN =
            Set.of("what", "categories", "persons", "measures", "authorityNotifiedAt", "personsNotifiedAt");

    private BreachPatch() {}

    /** The fields as the API description shows them. */
    @Schema(name = "BreachPatch")
    record Shown(
            String what,
            List<DataCategory> categories,
            @Nullable Long persons,
            @Nullable String measures,
            @Nullable Instant authorityNotifiedAt,
            @Nullable Instant personsNotifiedAt) {}

    static AmendBreach read(JsonNode body, BreachId id, @Nullable Long version) {
        Fields fields = new Fields();
        MergePatch patch = MergePatch.read(body, fields, KNOWN);
        AmendBreach command = new AmendBreach(
                id,
                version,
                patch.text("what", BreachText::new),
                patch.texts("categories", EnumParser.of(DataCategory.class)),
                patch.optionalNumber("persons", BreachPatch::count),
                patch.optionalText("measures", BreachText::new),
                patch.text("authorityNotifiedAt", Times::instant),
                patch.text("personsNotifiedAt", Times::instant));
        fields.check();
        return command;
    }

    static Long count(Long persons) {
        if (persons < 0 || persons > EVERYBODY) {
            throw new InvalidValue("The number of persons is between 0 and 10,000,000,000.");
        }
        return persons;
    }
}
