package io.artistagent.query.statistics;

import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Fields;
import io.artistagent.domain.InvalidValue;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers a listener what they heard: when, what and whom. Only the listener may ask. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith(StatisticsProjection.NAME)
@Tag(name = "Statistics")
final class HeardQueries {

    private static final int MOST = 10;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    /** As both Java and PostgreSQL know them. */
    private static final Pattern PLACE = Pattern.compile(
            "(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_/+-]{2,40}");

    private final HeardPlays plays;

    HeardQueries(HeardPlays plays) {
        this.plays = plays;
    }

    @GetMapping("/me/listening/summary")
    @Operation(
            summary = "The caller's listening by month, hour, track and artist",
            description = "The period is everything that was imported by default.")
    Heard heard(
            Caller caller,
            @Parameter(example = "2026-01-01") @RequestParam @Nullable String from,
            @Parameter(example = "2026-11-21") @RequestParam @Nullable String to,
            @Parameter(example = "Europe/Zurich", description = "The time zone of days and hours; UTC by default")
                    @RequestParam
                    @Nullable
                    String zone) {
        Permission.LISTEN.require(caller);
        var me = caller.person().value();
        var fields = new Fields();
        var there = Objects.requireNonNullElse(fields.optional("zone", zone, HeardQueries::zone), UTC);
        var bounds = plays.bounds(me);
        var ever = bounds.map(known -> new Period(known.from(there), known.to(there)));
        var asked = from == null && to == null
                ? ever.orElse(null)
                : Period.read(fields, from, to, () -> ever.map(Period::to).orElse(EPOCH));
        fields.check();
        if (bounds.isEmpty() || ever.isEmpty() || asked == null) {
            return new Heard(
                    null,
                    null,
                    there.getId(),
                    null,
                    null,
                    new Heard.Sum(0, 0, 0),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        return new Heard(
                asked.from(),
                asked.to(),
                there.getId(),
                bounds.get().first(),
                bounds.get().last(),
                plays.total(me, asked, there),
                plays.months(me, asked, there),
                plays.hours(me, asked, there),
                plays.years(me, ever.get(), there),
                plays.tracks(me, asked, there, MOST),
                plays.artists(me, asked, there, MOST));
    }

    /** Names of places only: an offset is right for half a year. */
    private static ZoneId zone(String name) {
        if (name.equals("UTC")
                || PLACE.matcher(name).matches() && ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        throw new InvalidValue("Use the name of a time zone, such as Europe/Zurich.");
    }
}
