package io.artistagent.benchmarks.ledger;

import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.Source;
import io.artistagent.eventlog.storage.LogMetadata;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A history of imported figures. Its events belong to no person, so that no keys are made for it. */
final class FigureHistory {

    private static final int TOGETHER = 1_000;
    private static final Map<String, String> METADATA = Map.of(
            LogMetadata.ROLE, "artist",
            LogMetadata.PURPOSE, "service",
            LogMetadata.CLIENT, "benchmark",
            LogMetadata.CORRELATION_ID, "0b0a7a5e-6f0d-4b1e-9d53-1f6f7f1c2a01",
            LogMetadata.CAUSATION_ID, "0c0a7a5e-6f0d-4b1e-9d53-1f6f7f1c2a02");

    private FigureHistory() {}

    static void append(EventStorageEngine log, int events) {
        for (int left = events; left > 0; left -= TOGETHER) {
            log.appendEvents(IntStream.range(0, Math.min(left, TOGETHER))
                    .mapToObj(number -> event())
                    .toList());
        }
    }

    private static DomainEventMessage<?> event() {
        ImportId id = new ImportId(UUID.randomUUID());
        List<DayFigures> days = IntStream.range(0, 7)
                .mapToObj(day -> new DayFigures(
                        LocalDate.of(2026, 1, 1).plusDays(day), 100L + day, null, null, null, null, null, null, null))
                .toList();
        DailyFiguresImported figures = new DailyFiguresImported(
                id,
                1,
                new ArtistId(UUID.randomUUID()),
                new TrackId(UUID.randomUUID()),
                Source.SPOTIFY_FOR_ARTISTS,
                days);
        return new GenericDomainEventMessage<>("Import", id.toString(), 0, figures, METADATA);
    }
}
