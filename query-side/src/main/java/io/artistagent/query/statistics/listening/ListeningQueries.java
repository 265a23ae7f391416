package io.artistagent.query.statistics.listening;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Fields;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.statistics.Period;
import io.artistagent.query.statistics.tables.StatisticsReadModel;
import io.artistagent.query.statistics.tables.StatisticsTables;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the caller's own listening by day, from imported streaming histories. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith(StatisticsReadModel.class)
@Tag(name = "Statistics")
final class ListeningQueries {

    private static final String DAYS = """
            SELECT day, plays, streams, ms_played FROM {statistics}.listening_day
            WHERE listener = :listener AND day BETWEEN :from AND :to ORDER BY day
            """;

    private final StatisticsTables database;
    private final Clock clock;

    ListeningQueries(StatisticsTables database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @GetMapping("/me/listening")
    @Operation(
            summary = "The caller's listening by day, from imported streaming histories",
            description =
                    "Days without plays are omitted. By default, the period is the 28 days up to the last play. A play counts on the day (UTC) it ended; an offline play, on the day that the device recorded.")
    Listening listening(
            Caller caller,
            @Parameter(example = "2026-10-25") @RequestParam @Nullable String from,
            @Parameter(example = "2026-11-21") @RequestParam @Nullable String to) {
        Permission.LISTEN.require(caller);
        UUID me = caller.person().value();
        Fields fields = new Fields();
        Period read = Period.read(fields, from, to, () -> lastDay(me));
        fields.check();
        Period period = Objects.requireNonNull(read);
        return new Listening(
                period.from(),
                period.to(),
                database.sql(DAYS)
                        .param("listener", me)
                        .param("from", period.from())
                        .param("to", period.to())
                        .query((row, number) -> new ListeningDay(
                                row.getObject("day", LocalDate.class),
                                row.getLong("plays"),
                                row.getLong("streams"),
                                row.getLong("ms_played")))
                        .list());
    }

    private LocalDate lastDay(UUID listener) {
        return database.sql("SELECT max(day) FROM {statistics}.listening_day WHERE listener = ?")
                .param(listener)
                .query((row, number) ->
                        Objects.requireNonNullElseGet(row.getObject(1, LocalDate.class), () -> LocalDate.now(clock)))
                .single();
    }

    /** A period of listening. */
    @Schema(name = "Listening")
    record Listening(LocalDate from, LocalDate to, List<ListeningDay> days) {}

    /** A day of listening; a play counts as a stream from 30 seconds. */
    @Schema(name = "ListeningDay")
    record ListeningDay(
            LocalDate day,
            @Schema(example = "42") long plays,
            @Schema(example = "37") long streams,
            @Schema(example = "7200000") long msPlayed) {}
}
