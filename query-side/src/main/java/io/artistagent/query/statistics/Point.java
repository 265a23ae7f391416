package io.artistagent.query.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The figure of a day, week or month. */
@Schema(name = "Point", description = "The value is null, not zero, if no source has reported it")
@JsonInclude(JsonInclude.Include.ALWAYS)
record Point(
        @Schema(example = "2026-11-02", description = "The first day of the day, week or month")
        LocalDate from,

        @Schema(example = "12400") @Nullable Long value,
        boolean reported) {

    static Point of(LocalDate from, @Nullable Long value) {
        return new Point(from, value, value != null);
    }
}
