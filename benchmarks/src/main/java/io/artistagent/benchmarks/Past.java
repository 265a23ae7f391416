package io.artistagent.benchmarks;

import io.artistagent.domain.PersonId;
import io.artistagent.domain.Personal;
import io.artistagent.domain.artist.ArtistId;
import io.artistagent.domain.artist.ArtistRegistered;
import io.artistagent.domain.artist.Contact;
import io.artistagent.domain.artist.Country;
import io.artistagent.domain.artist.Email;
import io.artistagent.domain.artist.Genre;
import io.artistagent.domain.artist.LegalName;
import io.artistagent.domain.artist.Skill;
import io.artistagent.domain.artist.StageName;
import io.artistagent.domain.catalogue.Duration;
import io.artistagent.domain.catalogue.Title;
import io.artistagent.domain.catalogue.TrackAdded;
import io.artistagent.domain.catalogue.TrackId;
import io.artistagent.domain.catalogue.TrackPublished;
import io.artistagent.domain.imports.DailyFiguresImported;
import io.artistagent.domain.imports.ImportId;
import io.artistagent.domain.statistics.DayFigures;
import io.artistagent.domain.statistics.Source;
import io.artistagent.eventlog.storage.LogMetadata;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** A past to replay, the same each time: artists who register, add tracks and publish them, and figures of a week for some. */
public final class Past {

    private static final int TOGETHER = 500;
    private static final Map<String, String> METADATA = Map.of(
            LogMetadata.ROLE, "artist",
            LogMetadata.PURPOSE, "service",
            LogMetadata.CLIENT, "benchmark",
            LogMetadata.CORRELATION_ID, "0b0a7a5e-6f0d-4b1e-9d53-1f6f7f1c2a01",
            LogMetadata.CAUSATION_ID, "0c0a7a5e-6f0d-4b1e-9d53-1f6f7f1c2a02");

    private final Random random = new Random(1);
    private final List<DomainEventMessage<?>> waiting = new ArrayList<>();
    private final EventStorageEngine log;
    private int left;

    public Past(EventStorageEngine log) {
        this.log = log;
    }

    /** Appends so many events. */
    public void append(int events) {
        left = events;
        while (left > 0) {
            artist();
        }
        log.appendEvents(waiting);
        waiting.clear();
    }

    private void artist() {
        var artist = new ArtistId(id());
        var person = new PersonId(id());
        add(
                artist,
                0,
                new ArtistRegistered(
                        artist,
                        person,
                        Personal.of(new StageName("Artist " + left)),
                        new Country("CH"),
                        List.of(new Genre("indie pop")),
                        null,
                        Personal.of(List.of()),
                        List.of(Skill.PRODUCER),
                        Personal.of(new Contact(new LegalName("A Name"), new Email("a@example.org")))));
        for (var number = 0; number < 6; number++) {
            var track = new TrackId(id());
            add(
                    track,
                    0,
                    new TrackAdded(
                            track,
                            artist,
                            person,
                            new Title("Track " + number),
                            null,
                            null,
                            new Duration(180_000),
                            List.of(new Genre("indie pop")),
                            null,
                            false,
                            List.of(),
                            Personal.of(List.of())));
            add(track, 1, new TrackPublished(track, artist));
            if (number % 3 == 0) {
                add(new ImportId(id()), 0, figures(artist, track));
            }
        }
    }

    private DailyFiguresImported figures(ArtistId artist, TrackId track) {
        var days = IntStream.range(0, 7)
                .mapToObj(day -> new DayFigures(
                        LocalDate.of(2026, 1, 1).plusDays(day),
                        (long) random.nextInt(1_000),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
        return new DailyFiguresImported(new ImportId(id()), 1, artist, track, Source.SPOTIFY_FOR_ARTISTS, days);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void add(Object aggregate, long sequence, Object event) {
        if (left-- > 0) {
            waiting.add(new GenericDomainEventMessage<>("Aggregate", aggregate.toString(), sequence, event, METADATA));
        }
        if (waiting.size() == TOGETHER) {
            log.appendEvents(waiting);
            waiting.clear();
        }
    }
}
