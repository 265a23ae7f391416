package io.artistagent.query.audit.state;

import io.artistagent.api.AccessRecorder;
import io.artistagent.api.AuditPurpose;
import io.artistagent.api.Bulkhead;
import io.artistagent.api.ConsistentWith;
import io.artistagent.domain.artist.UnknownArtist;
import io.artistagent.eventlog.access.Access.Action;
import io.artistagent.eventlog.codec.Disclosure;
import io.artistagent.eventlog.codec.StoredEvent;
import io.artistagent.eventlog.operation.OperationRefused;
import io.artistagent.eventlog.privacy.SubjectKeyMissing;
import io.artistagent.eventlog.storage.AggregateHistory;
import io.artistagent.eventlog.storage.LogReader;
import io.artistagent.keycloak.Caller;
import io.artistagent.keycloak.Permission;
import io.artistagent.query.artist.ArtistReadModel;
import io.artistagent.query.catalogue.CatalogueReadModel;
import io.artistagent.query.imports.ImportReadModel;
import io.artistagent.query.statistics.PastDashboards;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows compliance officers what the dashboard of an artist showed at a past moment. */
@RestController
@RequestMapping("/api/v1/audit/artists/{artistId}/dashboard")
@ConsistentWith({ArtistReadModel.class, CatalogueReadModel.class, ImportReadModel.class})
@Tag(name = "Audit")
final class PastDashboardQueries {

    /** Each query fills tables and collections of its own, so they are computed one after another. */
    private final Bulkhead oneAtATime = new Bulkhead(1, 10, Duration.ofSeconds(20));

    private final PastDashboards dashboards;
    private final ObjectProvider<AggregateHistory> history;
    private final ObjectProvider<LogReader> log;
    private final AccessRecorder recorder;
    private final Clock clock;

    PastDashboardQueries(
            PastDashboards dashboards,
            ObjectProvider<AggregateHistory> history,
            ObjectProvider<LogReader> log,
            AccessRecorder recorder,
            Clock clock) {
        this.dashboards = dashboards;
        this.history = history;
        this.log = log;
        this.recorder = recorder;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            summary = "Show what the dashboard of an artist showed at a past moment",
            description =
                    "Computed from the artist's events up to that moment, with the period that the dashboard has by default."
                            + " Send asOf or atIndex, or neither for now. An artist may have up to 20,000 events by then.")
    PastDashboardAnswer dashboard(
            Caller caller,
            Optional<AuditPurpose> purpose,
            @PathVariable("artistId") UUID artist,
            @Parameter(description = "A time", example = "2026-11-30T08:15:00Z") @RequestParam @Nullable String asOf,
            @Parameter(description = "A place in the log", example = "42") @RequestParam @Nullable String atIndex) {
        Permission.READ_AUDIT.require(caller);
        LogReader reader = log.getIfAvailable();
        if (reader == null) {
            throw OperationRefused.onAxonServer();
        }
        long end = reader.highWaterMark();
        Instant now = clock.instant();
        // The period of a dashboard ends today, which is not the day of the last event
        Moment moment = asOf == null && atIndex == null ? new Moment.AsOf(now) : Moment.of(asOf, atIndex, now, end);
        StoredEvent first = requireBegun(artist, moment, end);
        PersonalFields personal = new PersonalFields(purpose.isPresent() ? Disclosure.SHOWN : Disclosure.WITHHELD);
        JsonNode shown = personal.in(compute(artist, first, moment, end));
        recorder.read(
                caller, purpose, Action.READ, Stream.ofNullable(first.subject()).toList(), personal.shown(), 1);
        return PastDashboardAnswer.of(artist, moment, shown);
    }

    /** The artist's first event. */
    private StoredEvent requireBegun(UUID artist, Moment moment, long end) {
        List<StoredEvent> first = history.getObject().page(artist.toString(), 0, end, 1);
        if (first.isEmpty() || !"Artist".equals(first.getFirst().type())) {
            throw new UnknownArtist();
        }
        if (!moment.includes(first.getFirst())) {
            throw StateUnavailable.notYet(first.getFirst());
        }
        return first.getFirst();
    }

    private JsonNode compute(UUID artist, StoredEvent first, Moment moment, long end) {
        Instant time = switch (moment) {
            case Moment.AsOf asOf -> asOf.time();
            case Moment.AtIndex atIndex ->
                new LastEvent(log.getObject()).between(first, atIndex.index()).time();
        };
        LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        try {
            return oneAtATime
                    .run(() -> dashboards.of(artist, moment.upTo(end), moment::includes, day))
                    .orElseThrow(() -> StateUnavailable.tooLong(PastDashboards.MOST_EVENTS));
        } catch (SerializationException | SubjectKeyMissing unreadable) {
            throw StateUnavailable.unreadable();
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(StateUnavailable unavailable) {
        ProblemDetail problem = unavailable.problem();
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
