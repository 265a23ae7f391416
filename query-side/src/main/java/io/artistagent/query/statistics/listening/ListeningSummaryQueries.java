package io.artistagent.query.statistics.listening;

import io.artistagent.api.Bulkhead;
import io.artistagent.api.ConsistentWith;
import io.artistagent.api.Fields;
import io.artistagent.domain.InvalidValue;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.statistics.Period;
import io.artistagent.query.statistics.tables.StatisticsReadModel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Summarises the caller's own listening by time, track and artist. */
@RestController
@RequestMapping("/api/v1")
@ConsistentWith(StatisticsReadModel.class)
@Tag(name = "Statistics")
final class ListeningSummaryQueries {

    private static final int MAX_RANKED = 10;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final LocalDate EPOCH = LocalDate.EPOCH;

    /** The prefix of zone names that only Java knows, not PostgreSQL. */
    private static final String ONLY_IN_JAVA = "SystemV/";

    private final ListenerPlays plays;
    private final Bulkhead costly;

    ListeningSummaryQueries(ListenerPlays plays, Bulkhead costly) {
        this.plays = plays;
        this.costly = costly;
    }

    @GetMapping("/me/listening/summary")
    @Operation(
            summary = "The caller's listening by month, hour, track and artist",
            description = "By default, the period covers all imported plays.")
    ListeningSummary heard(
            Caller caller,
            @Parameter(example = "2026-01-01") @RequestParam @Nullable String from,
            @Parameter(example = "2026-11-21") @RequestParam @Nullable String to,
            @Parameter(example = "28", description = "The number of days up to the last one, instead of from")
                    @RequestParam
                    @Nullable
                    String days,
            @Parameter(example = "Europe/Zurich", description = "The time zone of days and hours; UTC by default")
                    @RequestParam
                    @Nullable
                    String zone) {
        Permission.LISTEN.require(caller);
        UUID me = caller.person().value();
        Fields fields = new Fields();
        ZoneId zoneId = Objects.requireNonNullElse(fields.optional("zone", zone, ListeningSummaryQueries::zone), UTC);
        Optional<ListenerPlays.Bounds> bounds = plays.bounds(me);
        Optional<Period> ever = bounds.map(known -> new Period(known.from(zoneId), known.to(zoneId)));
        Period asked = from == null && to == null && days == null
                ? ever.orElse(null)
                : Period.read(fields, from, to, days, () -> ever.map(Period::to).orElse(EPOCH));
        fields.check();
        if (bounds.isEmpty() || ever.isEmpty() || asked == null) {
            return ListeningSummary.nothing(zoneId);
        }
        return costly.run(() -> heard(me, bounds.get(), ever.get(), asked, zoneId));
    }

    private ListeningSummary heard(UUID me, ListenerPlays.Bounds bounds, Period ever, Period asked, ZoneId zoneId) {
        return new ListeningSummary(
                asked.from(),
                asked.to(),
                zoneId.getId(),
                bounds.first(),
                bounds.last(),
                plays.total(me, asked, zoneId),
                plays.months(me, asked, zoneId),
                plays.hours(me, asked, zoneId),
                plays.years(me, ever, zoneId),
                plays.tracks(me, asked, zoneId, MAX_RANKED),
                plays.artists(me, asked, zoneId, MAX_RANKED));
    }

    /**
     * Parses the name of a time zone that both Java and PostgreSQL know. Abbreviations such as CET are refused, because for PostgreSQL they
     * are a fixed offset, and for Java a zone with daylight saving time.
     */
    static ZoneId zone(String name) {
        if (isInBoth(name) && ZoneId.getAvailableZoneIds().contains(name)) {
            return ZoneId.of(name);
        }
        throw new InvalidValue("Use the name of a time zone, such as Europe/Zurich.");
    }

    private static boolean isInBoth(String name) {
        return name.equals("UTC") || name.equals("GMT") || name.contains("/") && !name.startsWith(ONLY_IN_JAVA);
    }
}
